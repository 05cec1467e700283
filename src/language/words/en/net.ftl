# Tables that write along over the network.

net-open = The door is open at { $address }. Codes: /codes or the screen Tables.
net-address = Address: { $address }
net-invitations = Invitations
net-role-scribe = Table { $table }
net-role-collator = Collator
net-role-stand-by = Stand-by facilitator
net-role-collator-and-stand-by = Collator and stand-by
net-role-wall = Wall
net-came = { $who } is here.
net-came-more = One more machine is here at table { $table } ({ $mark }).
net-came-back = Machine { $mark } at table { $table } is here again.
net-left = { $who } has no connection.
net-left-one = { $who }: one machine has no connection; another is there.
net-port-taken = Another program on this machine has port { $port }, perhaps a window with rundbord.
net-port-taken-try = Close it, or choose another port: --host :4748. Give the tables the new address.
net-test-seconds = { $count } s
net-forbidden = { $who }: the machine tried something that its code does not allow. It was not taken in.
net-dated-ahead = { $who }: notes from there bear a time { $span } in the future. They were taken in. See whether the clock of that machine is right.
net-not-taken = The tables' notes cannot be saved on this machine. They stay at the tables until there is space on the disk.
net-taken-again = There is room again: the tables' notes come in.
net-welcome = You are in: { $who }. Type a note, or /help.
net-welcome-wall = You are in: { $who }. /floor says what the wall shows.
net-welcome-stand-by = You are in: { $who }. You look on; /takeover takes the meeting over if the facilitator's machine is gone.
net-lost = No connection – { $count ->
    [0] write on, it is saved on this machine.
    [one] 1 note saved on this machine.
   *[other] { $count } notes saved on this machine.
 }
net-take-over = The facilitator is gone. Take over? Type /takeover.
net-stands-by = You stand by and look on. F12 takes the meeting over if the facilitator's machine is gone.
net-collates-and-stands-by = You stand by as well: F12 or /takeover takes the meeting over if the facilitator's machine is gone.
net-follows = { $who } has taken over and leads the meeting now. Here it goes on as a guest; F12 twice or /takeover twice takes the lead again.
net-machine = { $who } (machine { $mark })
net-another-machine = Another machine
net-leads-and-is-there = { $who } leads the meeting and is there. Do it again if you mean to take the lead from it.
net-elsewhere = The meeting was not at the address that was tried. It is found on the network at { $place }, which is remembered.
net-back = Connected again. Everything is at the facilitator's.
net-back-alone = Connected again.
net-all-delivered = Everything is at the facilitator's.
net-last-wait = { $count ->
    [0] The last of it is on its way to the facilitator. It waits for { $seconds } seconds at most.
    [one] 1 note is saved here and is not with the facilitator yet. It waits for the network for { $seconds } seconds at most.
   *[other] { $count } notes are saved here and are not with the facilitator yet. It waits for the network for { $seconds } seconds at most.
}
net-left-here = { $count ->
    [one] 1 note is on this machine only.
   *[other] { $count } notes are on this machine only.
 }
net-disk-here = The disk of this machine takes no more. Free some space.
net-disk-there = The facilitator's disk takes no more. The notes are saved here and are sent when there is space.
net-disk-there-no-seat = The facilitator's disk takes no more. You are not in yet; it is tried again by itself.
net-unaccepted = The facilitator's machine cannot take what you write: it lacks something that another machine has. Write on, everything is saved here, and it is tried again by itself. If it goes on, tell the facilitator.
net-no-door = The door cannot be opened.
net-no-door-try = Choose another port with --host, such as --host 4748.
net-not-a-code = That is no code.
net-not-a-code-try = A code has five groups of four signs; 0, O, 1, I and L are not used.
net-code-sign = { $sign } stands in no code.
net-code-length = There are { $found } signs; there must be 20.
net-code-check = One or more signs are mistyped.
net-no-seat = There is no seat to go back to.
net-no-seat-try = Type the code of the table card: rundbord join CODE --address ADDRESS
net-not-an-address = That is no address of this machine.
net-not-an-address-try = Write it as 10.11.4.7:4747, or only the port.
net-not-delivered = Not everything reached the facilitator.
net-not-delivered-try = The notes are saved. Run rundbord join again when there is a network.
net-no-such-address = There is no such address.
net-no-such-address-try = Look at the table card; it is like 10.11.4.7:4747.
net-closed = The machine is there, but the program is closed, or the door is.
net-closed-try = Ask whoever leads the meeting to open again: rundbord run FILE --host, or rundbord join on a stand-by that has taken over. Check that the port is the same.
net-no-way = There is no way there from this network.
net-no-way-try = Are you on the facilitator's network? Check that Wi-Fi is on.
net-no-answer = Nobody answers.
net-no-answer-try = A firewall may be in the way, or the guest network keeps machines apart. Try a phone's hotspot or a cable.
net-cut = The connection broke before the facilitator's machine said anything.
net-cut-try = Try again. If it goes on, something on the network is in the way: a proxy, a firewall or a weak Wi-Fi.
net-another-host = Another machine answers than the one the code belongs to.
net-another-host-try = Write nothing there. Check the address, and ask the facilitator.
net-not-rundbord = What answers is not rundbord.
net-not-rundbord-try = Perhaps a proxy or another program. Check the port, and try without the proxy.
net-wrong-code = The code does not fit this meeting.
net-wrong-code-try = Look at the table card, or ask the facilitator for a new code.
net-table-merged = Table { $table } is part of table { $now } now.
net-table-merged-try = Use the code on the card of table { $now }.
net-meeting-closed = The meeting is closed, and no new machine gets a seat.
net-meeting-closed-try = To take part, ask the facilitator to open the meeting again (/reopen), and come in with the code once more.
net-put-out = The facilitator has put this machine out.
net-put-out-try = All that you wrote is saved here. If this is a mistake, tell the facilitator, who can let you in again.
net-too-many-tries = { $seconds ->
    [one] Too many wrong codes. Wait 1 second.
   *[other] Too many wrong codes. Wait { $seconds } seconds.
 }
net-version = The facilitator's machine has another version of rundbord.
net-version-try = Use the same version on both machines.
net-turned-away = The facilitator's machine does not listen to this one.
net-turned-away-try = Everything is saved here. Ask the facilitator for a new code, and tell what stands above.
net-seat-elsewhere = The seat is in use on another machine, which is a copy of this one.
net-seat-elsewhere-try = All that you wrote is saved here. Go on writing on one of them only.
net-forked = What was written here does not follow what the facilitator has from this seat. The seat was used on two machines.
net-forked-try = Everything is saved here. Go on writing on the other machine, and copy there what stands on this one only.
net-closed-now = The door is closed. No other machine can take part; the tables write on by themselves.
net-no-more-lines = No more lines come. The door is open until the program is stopped.
net-not-asleep = Machines are connected; they would lose the connection. Close the door first.
net-renewed = { $who } has a new code: { $code }. The old one works no more; whoever is in stays.
net-withdrawn = { $who }: the code is withdrawn. Whoever is in stays; put one out with /codes out.
net-put-out-now = { $who } (machine { $mark }) is put out. What it has written stays. If the card is in the wrong hands, make a new code, too, on the screen Tables or with /codes renew. Let it in again: /codes in { $mark }
net-let-in-again = { $who } (machine { $mark }) can take part again when it tries.
net-copied-seat = { $who } (machine { $mark }): another machine has taken the seat, and the one that was there is out. If the seat’s files were copied, give one of the machines the table’s code, and it gets a seat of its own.
net-no-machine = No machine is called “{ $mark }”. Those who are or were in: { $here }.
net-no-machines = none yet
net-before = Before you write
net-before-purpose-contact = The table's notes for “{ $title }” are gathered by { $organiser }, whom you can also ask.
net-before-purpose = The table's notes are gathered for “{ $title }”. Ask the facilitator if anything is unclear.
net-before-persons = Do not write about single persons: no names, no diagnoses. An own case is saved with Ctrl+E and stays on this machine.
net-before-persons-plain = Do not write about single persons: no names, no diagnoses. An own case is written with /own and stays on this machine.
net-before-public = What you write may be given out if somebody asks for access to documents.
net-silent = Nobody answers at { $place }.
net-silent-no-network = This machine is on no network that leads there.
net-silent-no-network-try = Turn Wi-Fi on or plug in a cable, and choose the network that the facilitator is on.
net-silent-other = This machine is on another network; its address is { $other }.
net-silent-other-try = Join the same Wi-Fi as the facilitator and try again. If two networks are right, there is a firewall between them.
net-silent-router = The network works, and its router answers. Either the guest network keeps its machines apart, or a firewall is shut, or nobody has this address. From here the three look the same.
net-silent-router-try = Run rundbord nettest on both machines. Allow rundbord (TCP, port { $port }) in the firewall of the facilitator's machine. If that does not help: use a phone's hotspot or a cable.
net-silent-nobody = Nobody else on the network answers either, not even its router. It is this machine's connection, a firewall on it, or a closed network.
net-silent-nobody-try = See whether this machine can get online, and try again. Otherwise use a phone's hotspot or a cable.
net-mute = Something takes the connection and says nothing.
net-mute-try = Often it is a proxy or a security program. Try without it, or use a phone's hotspot.
net-stranger-clear = It speaks in the clear, as the login page of a guest network, a proxy or a web server does.
net-stranger-tls = It encrypts in another way, as a proxy or a web server does.
net-stranger-certificate = It shows a certificate that rundbord did not make: a proxy that opens what passes, or a web server.
net-stranger-words = It says something else than rundbord does.
net-version-newer = It is newer: it speaks { $there } and this one { $here }. This machine is the one to update.
net-version-older = It is older: it speaks { $there } and this one { $here }. The facilitator's machine is the one to update.
net-clock-here-ahead = The clock of this machine is { $span } ahead of the facilitator's. The notes get the facilitator's time; set the clock, and it holds without a connection too.
net-clock-here-behind = The clock of this machine is { $span } behind the facilitator's. The notes get the facilitator's time; set the clock, and it holds without a connection too.
net-clock-there-ahead = { $who }: the clock of that machine is { $span } ahead of this one. The notes get this machine's time. See which of them is right.
net-clock-there-behind = { $who }: the clock of that machine is { $span } behind this one. The notes get this machine's time. See which of them is right.
net-silent-announced = The meeting is seen on this network, but its door is not reached. Nearly always that is a firewall on the facilitator's machine; some guest networks let machines see each other and nothing more.
net-silent-announced-try = Allow rundbord (TCP, port { $port }) in the firewall of the facilitator's machine. If that does not help: use a phone's hotspot or a cable.
net-not-found = The meeting was not found on the network.
net-not-found-try = Type the address from the table card: --address 10.11.4.7:4747. Is the door open, and are you on the same network as the facilitator? A guest network can hide the meeting even where the address works.
net-test-no = NO
net-test-name = The name exists: { $places }
net-test-address = The address answers: { $place }
net-test-tls = The line is encrypted. Who answers was not looked at; give the code with --code.
net-test-tls-code = The line is encrypted, and it is the machine that the code belongs to. Whether the code lets anybody in is tried with join.
net-test-version = The same version (speaks { $version }).
net-test-clock = { $seconds ->
    [0] The clocks agree.
    [one] The clocks are 1 second apart.
   *[other] The clocks are { $seconds } seconds apart.
 }
net-test-there-ahead = Its clock is { $span } ahead of this one. See which of them is right.
net-test-there-behind = Its clock is { $span } behind this one. See which of them is right.
net-test-round-trip = There and back: { $usual } ms, { $longest } ms at most
net-test-milliseconds = { $whole }.{ $tenth }
net-test-announced = The meeting is seen on the network: the code is enough, nobody needs the address.
net-test-not-announced = The meeting is not seen on the network. That does no harm: type the address as well.
net-test-well = All is well.
net-test-not-well = Not all is well.
net-test-listens =
    Listening at { $address } for { $span }. Stop with Ctrl+C.
    Type on the other machine: rundbord nettest { $address } --code { $code }
net-test-no-announcing = This machine cannot show itself on the network; it need not.
net-test-reached = { $from } came all the way.
net-test-came = { $count ->
    [0] Nobody came all the way. Try from the other machine and see what it says.
    [one] 1 connection came all the way.
   *[other] { $count } connections came all the way.
 }
net-cards = The table cards with codes are here: { $path }. They are for the tables alone; codes can be withdrawn with /codes withdraw.
net-no-cards = No table has a code. Make them with /codes renew 4.
net-slowed = { $seconds ->
    [one] Too many wrong codes came from your network or your machine. The door waits 1 second before it looks at your code. Stay here: it is tried again by itself.
   *[other] Too many wrong codes came from your network or your machine. The door waits { $seconds } seconds before it looks at your code. Stay here: it is tried again by itself.
 }
net-slowed-again = { $seconds ->
    [one] Somebody is still trying wrong codes. Another second is waited.
   *[other] Somebody is still trying wrong codes. Another { $seconds } seconds are waited.
 }
net-wrong-codes = { $count ->
    [one] 1 wrong code was tried from { $from }.
   *[other] { $count } wrong codes were tried from { $from }.
 }
net-wrong-codes-elsewhere = other addresses
net-wrong-codes-slowed = The door slows them down.
net-seat-open = This seat is open in another window on this machine.
net-seat-open-try = Write on in that window, or close it and try again. If it is another table, type its code: rundbord join CODE
net-not-a-port = That is no port.
net-not-a-port-try = A port is a number from 1 to 65535; rundbord uses 4747 where nothing else is said.
net-not-heard = The meeting of that code is not heard on the network.
net-not-heard-try = Is the door open? A guest network may hide the meeting, too. Type the address from the table card: rundbord nettest 10.11.4.7:4747 --code { $code }
net-test-elsewhere = The meeting of that code is heard on the network at another address: { $place }
net-saved-here = Without a connection: { $count ->
    [one] 1 note is on this machine only.
   *[other] { $count } notes are on this machine only.
 }
net-may-take-over = F12 or /takeover takes the meeting over.
net-tried-again = It is tried again by itself.
