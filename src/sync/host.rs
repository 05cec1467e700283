//! The host's side: who is let in, what is taken from them, and what each of them lacks.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use chrono::{DateTime, Utc};

use crate::domain::id::{AuthorId, EntryId};
use crate::domain::lead::Term;
use crate::domain::meeting::Meeting;
use crate::domain::role::Role;
use crate::domain::seat::Seat;
use crate::record::author::Author;
use crate::record::bytes::Signature;
use crate::record::entry::Entry;
use crate::record::frontier::Frontier;
use crate::record::log::LogError;
use crate::sync::address::Address;
use crate::sync::bytes::{Certificate, Nonce, Secret, greeting};
use crate::sync::entrance::{Entrance, TurnedAway};
use crate::sync::exchange::{Exchange, Sight};
use crate::sync::host_output::Output;
use crate::sync::invitation::Invitations;
use crate::sync::keys::Keys;
use crate::sync::links::{Guest, Link, LinkId, Links};
use crate::sync::may_take::may_take;
use crate::sync::message::{MOST_ENTRIES, Message, Reason, VERSION};
use crate::sync::shelf::Shelf;
use crate::sync::vetting::Vetted;
use crate::sync::wrong_codes::Tally;

/// So often somebody without a seat is answered how long the way is.
const MOST_ECHOES: u8 = 16;
/// The guests are told the time in so many shares, not all at once.
pub const SHARES: u64 = 50;

#[derive(Debug)]
pub struct Host {
    certificate: Certificate,
    entrance: Entrance,
    shelf: Shelf,
    links: Links,
    keys: Option<Keys>,
    turnover: u64,
    /// How far each guest's own series reached there when it last said so.
    announced: BTreeMap<AuthorId, u64>,
}

impl Host {
    pub fn new(certificate: Certificate, invitations: Invitations, shelf: Shelf) -> Self {
        let (entrance, links) = (Entrance::new(invitations), Links::default());
        Self { certificate, entrance, shelf, links, keys: None, turnover: 0, announced: BTreeMap::new() }
    }

    /// From now on these are the open invitations.
    pub fn invite(&mut self, invitations: Invitations) {
        self.entrance.invitations = invitations;
    }

    /// How this door is opened; whoever may take the lead is told.
    pub fn hand_on(&mut self, keys: Keys) -> Vec<Output> {
        let may_lead = self.links.guests().filter(|(_, guest)| guest.seat.role.can_lead());
        let outputs = may_lead.map(|(id, _)| Output::Send(id, Message::Keys(keys.clone()))).collect();
        self.keys = Some(keys);
        outputs
    }

    /// These devices, and no others, are kept out from now on; those of them that are here are told and parted from.
    pub fn shut_out(&mut self, devices: BTreeSet<AuthorId>) -> Vec<Output> {
        let here: Vec<LinkId> = devices.iter().filter_map(|author| self.links.line(*author)).collect();
        self.entrance.put_out = devices;
        here.into_iter().flat_map(|id| self.refuse(id, Reason::PutOut)).collect()
    }

    /// An author whose entries came some other way than over the wire.
    pub fn admit(&mut self, author: Author) {
        self.shelf.admit(author);
    }

    /// The devices that have a seat and a connection.
    pub fn present(&self) -> impl Iterator<Item = (AuthorId, &Seat)> {
        self.links.guests().map(|(_, guest)| (guest.author, &guest.seat))
    }

    /// How many entries lie at that device and not here, as far as it has told.
    pub fn lacking(&self, author: AuthorId) -> u64 {
        let announced = self.announced.get(&author).copied().unwrap_or_default();
        announced.saturating_sub(self.shelf.last(author))
    }

    /// Where wrong codes came from since the door was opened, and how many.
    pub fn wrong_codes(&self) -> &[Tally] {
        self.entrance.wrong_codes()
    }

    /// How often somebody came or left: as long as it is the same, so is who is present.
    pub fn turnover(&self) -> u64 {
        self.turnover
    }

    /// Who is at the other ends.
    pub fn links(&self) -> &Links {
        &self.links
    }

    /// Somebody stands at the door. `nonce`: chance, drawn for this connection. `time`: of this machine's clock.
    pub fn open(&mut self, link: LinkId, address: Address, nonce: Nonce, time: DateTime<Utc>) -> Vec<Output> {
        self.links.put(link, Link::Greeting { address, nonce, echoes: 0 });
        let record = self.shelf.log().record();
        vec![Output::Send(link, Message::Door { version: VERSION, record, nonce, time: Some(time) })]
    }

    pub fn closed(&mut self, link: LinkId) {
        self.turnover += 1;
        self.links.remove(link);
    }

    /// Something was said, or what was said is reason enough to part. `now`: milliseconds from any beginning; `time`: the
    /// meeting's.
    pub fn hear(
        &mut self,
        link: LinkId,
        said: Result<Vetted, Reason>,
        meeting: &Meeting,
        now: u64,
        time: DateTime<Utc>,
    ) -> Vec<Output> {
        let message = match said {
            Ok(vetted) => vetted.message(),
            // What is still in the pipe of one that was closed.
            Err(_) if self.links.get(link).is_none() => return Vec::new(),
            Err(reason) => return self.refuse(link, reason),
        };
        let heard = match (self.links.get_mut(link), message) {
            (None, _) => return Vec::new(),
            (Some(Link::Greeting { echoes, .. }), Message::Echo { time }) if *echoes < MOST_ECHOES => {
                *echoes += 1;
                Ok(vec![Output::Send(link, Message::Echo { time })])
            }
            (Some(Link::Greeting { .. }), Message::Alive) => Err(Reason::NotUnderstood),
            (
                Some(Link::Greeting { address, nonce, .. }),
                Message::Hello { version, author, secret, proof, term, .. },
            ) => {
                let (address, nonce) = (*address, *nonce);
                self.greeted(link, (address, nonce), version, author, (secret, proof), term, meeting, now, time)
            }
            (Some(Link::Seated(guest)), Message::Frontier(theirs)) => {
                self.announced.insert(guest.author, theirs.last(guest.author));
                guest.exchange.begin(theirs, &self.shelf).map(|()| self.send(link, meeting))
            }
            (Some(Link::Seated(guest)), Message::Durable(theirs)) => {
                guest.exchange.confirm(&theirs).map(|()| self.send(link, meeting))
            }
            (Some(Link::Seated(guest)), Message::Lacking(stretches)) => {
                guest.exchange.lacks(&stretches, &self.shelf).map(|()| self.send(link, meeting))
            }
            (Some(Link::Seated(guest)), Message::BodiesKept) => {
                guest.exchange.bodies_kept();
                Ok(self.send(link, meeting))
            }
            (Some(Link::Seated(_)), Message::Entries { entries, .. }) => self.entries(link, entries, meeting),
            (Some(_), Message::Alive) => Ok(Vec::new()),
            (Some(_), Message::Bye) => {
                self.closed(link);
                return vec![Output::Close(link)];
            }
            (Some(_), _) => Err(Reason::NotUnderstood),
        };
        heard.unwrap_or_else(|reason| self.refuse(link, reason))
    }

    /// These are durable and part of `meeting`, whoever wrote them.
    pub fn shared(&mut self, entries: &[Entry], meeting: &Meeting, time: DateTime<Utc>) -> Vec<Output> {
        let mut concerned: BTreeSet<LinkId> = self.links.waiting().collect();
        for entry in entries {
            self.shelf.put(entry);
            concerned.extend(self.links.line(entry.author));
            let Some(item) = self.shelf.beyond(entry.author, entry.number.saturating_sub(1)).first() else { continue };
            let sees = self.links.of(&item.audiences(meeting));
            for id in if item.opens_more { self.links.ids().collect() } else { sees.clone() } {
                let guest = self.links.guest_mut(id);
                if guest.is_some_and(|guest| guest.exchange.news(item, sees.contains(&id), &self.shelf)) {
                    concerned.insert(id);
                }
            }
        }
        let authors: HashSet<AuthorId> = entries.iter().map(|entry| entry.author).collect();
        let mut outputs = Vec::new();
        for id in concerned {
            match self.links.get(id) {
                Some(Link::Waiting { author }) => {
                    if let Some(seat) = meeting.seats.of(*author) {
                        let (author, seat) = (*author, seat.clone());
                        outputs.extend(self.welcome(id, author, seat, meeting, time));
                    }
                }
                Some(Link::Seated(guest)) => {
                    let author = guest.author;
                    if authors.contains(&author) {
                        outputs.push(Output::Send(id, Message::Durable(self.stands(author))));
                    }
                    outputs.extend(self.send(id, meeting));
                }
                _ => {}
            }
        }
        outputs
    }

    /// This one waits for a seat that it does not get.
    pub fn turn_away(&mut self, author: AuthorId, reason: Reason) -> Vec<Output> {
        let is_its =
            |id: &LinkId| matches!(self.links.get(*id), Some(Link::Waiting { author: waits }) if *waits == author);
        let waiting: Vec<LinkId> = self.links.waiting().filter(is_its).collect();
        waiting.into_iter().flat_map(|id| self.refuse(id, reason.clone())).collect()
    }

    /// The disk did not take what was handed to it. Everybody is told, and comes again later.
    pub fn not_taken(&mut self) -> Vec<Output> {
        self.shelf.expect_nothing();
        let ids: Vec<LinkId> = self.links.ids().collect();
        ids.into_iter().flat_map(|id| self.refuse(id, Reason::Disk)).collect()
    }

    /// The meeting's time, to those who have a seat and whose share it is: after [`SHARES`] shares in a row all have it.
    pub fn clock(&self, time: DateTime<Utc>, share: u64) -> Vec<Output> {
        let concerned = self.links.guests().filter(|(id, _)| id.0 % SHARES == share % SHARES);
        concerned.map(|(id, _)| Output::Send(id, Message::Clock { now: time })).collect()
    }

    /// Everybody hears the last word: that the host leaves, or that it leads no more.
    pub fn leave(&mut self, last: &Message) -> Vec<Output> {
        self.turnover += 1;
        std::mem::take(&mut self.links)
            .ids()
            .flat_map(|id| [Output::Send(id, last.clone()), Output::Close(id)])
            .collect()
    }

    #[expect(clippy::too_many_arguments, reason = "a greeting has these parts and none of them belong together")]
    fn greeted(
        &mut self,
        link: LinkId,
        (address, nonce): (Address, Nonce),
        version: u32,
        author: Author,
        (secret, proof): (Option<Secret>, Signature),
        term: Option<Term>,
        meeting: &Meeting,
        now: u64,
        time: DateTime<Utc>,
    ) -> Result<Vec<Output>, Reason> {
        if version != VERSION {
            return Err(Reason::Version { here: VERSION });
        }
        let hash = greeting(self.shelf.log().record(), self.certificate, nonce, author.id());
        if !author.signed(&hash, &proof) {
            return Err(Reason::BadProof);
        }
        if self.entrance.put_out.contains(&author.id()) {
            return Err(Reason::PutOut);
        }
        let has_led = meeting.lead.has_led(author.id());
        let seat = meeting.seats.of(author.id()).cloned();
        let invited = self.entrance.role(secret);
        let belongs_here = has_led || seat.is_some() || invited.is_some_and(Role::is_of_the_group);
        if let Some(later) = term.filter(|_| belongs_here && term > meeting.lead.now()) {
            // A table may know it before this machine does, and goes on to the one that leads; whether it is so is taken
            // from the facilitator's group alone.
            let of_the_group = has_led || seat.map(|seat| seat.role).or(invited).is_some_and(Role::is_of_the_group);
            let superseded = of_the_group.then_some(Output::Superseded(later.taken.author));
            return Ok(superseded.into_iter().chain(self.refuse(link, Reason::NotLeading)).collect());
        }
        if let Some(seat) = seat {
            // The one that led before gave it its seat, and it has written nothing since.
            let new = self.shelf.log().author(author.id()).is_none().then_some(Output::Admit(author));
            self.shelf.admit(author);
            return Ok(new.into_iter().chain(self.welcome(link, author.id(), seat, meeting, time)).collect());
        }
        // It led before this one did, and is here again.
        if has_led && meeting.lead.now().is_some() {
            self.links.put(link, Link::Waiting { author: author.id() });
            return Ok(vec![Output::Seat { author, role: Role::StandBy }]);
        }
        // Nobody takes the facilitator's own place.
        match self.entrance.let_in(address, author.id(), invited.filter(|_| !has_led), meeting, now) {
            Ok(role) => {
                self.shelf.admit(author);
                self.links.put(link, Link::Waiting { author: author.id() });
                Ok(vec![Output::Seat { author, role }])
            }
            Err(TurnedAway { reason, told }) => {
                Ok(told.map(Output::WrongCodes).into_iter().chain(self.refuse(link, reason)).collect())
            }
        }
    }

    fn welcome(
        &mut self,
        link: LinkId,
        author: AuthorId,
        seat: Seat,
        meeting: &Meeting,
        time: DateTime<Utc>,
    ) -> Vec<Output> {
        self.turnover += 1;
        let exchange = Exchange::new(Sight::Of(seat.role));
        let (role, has_led) = (seat.role, meeting.lead.has_led(author));
        let guest = Guest { author, seat, exchange, told_gap: false, has_led };
        let earlier = self.links.put(link, Link::Seated(Box::new(guest)));
        // A line that is dead hears nothing of it; one that lives belongs to a copy of the seat, and would only come again.
        let told = |earlier| [Output::Send(earlier, Message::Refused(Reason::SeatElsewhere)), Output::Close(earlier)];
        let mut outputs: Vec<Output> = earlier.into_iter().flat_map(told).collect();
        outputs.extend(earlier.map(|_| Output::TakenOver(author)));
        let keys = self.keys.clone().filter(|_| role.can_lead()).map(Message::Keys);
        let said = [Message::Welcome { role }, Message::Clock { now: time }].into_iter().chain(keys);
        let said = said.chain([Message::Frontier(self.stands(author))]).map(|said| Output::Send(link, said));
        outputs.into_iter().chain(said).collect()
    }

    fn entries(&mut self, link: LinkId, entries: Vec<Entry>, meeting: &Meeting) -> Result<Vec<Output>, Reason> {
        let Some(guest) = self.links.guest(link) else { return Err(Reason::NotUnderstood) };
        if entries.len() > MOST_ENTRIES {
            return Err(Reason::TooMuch);
        }
        let (author, seat, mut has_led, mut lacks) = (guest.author, guest.seat.clone(), guest.has_led, false);
        let stands = self.stands(author);
        let terms = meeting.lead.now().map_or(0, |term| term.number);
        let mut taken = Vec::new();
        let mut again = false;
        for entry in entries {
            let id = entry.id();
            let followed = match may_take(&entry, &seat, has_led, meeting, &self.shelf, |of| self.is_to_come(of)) {
                _ if entry.author != author => Err(Reason::NotYours { entry: id }),
                Err(reason) => Err(reason),
                Ok(_) if !self.shelf.can_be(&entry, terms) => Err(Reason::DoesNotFollow { entry: id }),
                Ok(leads) => {
                    has_led |= leads;
                    Ok(self.shelf.expect_signed(&entry))
                }
            };
            match followed {
                Ok(Ok(())) => taken.push(entry),
                Ok(Err(LogError::AlreadyHeld { .. })) => again = true,
                // What comes after something that never arrived.
                Ok(Err(LogError::Gap { .. })) => {
                    lacks = true;
                    break;
                }
                // What stands before it is expected already, and would never be taken again.
                Ok(Err(_)) => return Ok(self.refuse_after(taken, link, Reason::DoesNotFollow { entry: id })),
                Err(reason) => return Ok(self.refuse_after(taken, link, reason)),
            }
        }
        let told_gap = self.links.guest_mut(link).is_some_and(|guest| {
            let told_gap = guest.told_gap;
            (guest.has_led, guest.told_gap) = (has_led, lacks || told_gap && taken.is_empty());
            told_gap
        });
        let answer = match lacks {
            // It is asked for once.
            true => (!told_gap).then_some(Message::Frontier(stands)),
            false => (again && taken.is_empty()).then_some(Message::Durable(stands)),
        };
        Ok(taken_in(taken).chain(answer.map(|answer| Output::Send(link, answer))).collect())
    }

    /// Whether its author, who is here, has not written it yet.
    fn is_to_come(&self, entry: EntryId) -> bool {
        let is_here = self.links.line(entry.author).is_some();
        let written = self.announced.get(&entry.author).filter(|_| is_here);
        written.is_some_and(|written| entry.number > self.shelf.last(entry.author).max(*written))
    }

    /// Parts from a guest whose first entries of a batch are taken all the same.
    fn refuse_after(&mut self, taken: Vec<Entry>, link: LinkId, reason: Reason) -> Vec<Output> {
        taken_in(taken).chain(self.refuse(link, reason)).collect()
    }

    /// How far this author's series stands on the disk here.
    fn stands(&self, author: AuthorId) -> Frontier {
        [(author, self.shelf.last(author))].into_iter().collect()
    }

    fn send(&mut self, link: LinkId, meeting: &Meeting) -> Vec<Output> {
        let Some(guest) = self.links.guest_mut(link) else { return Vec::new() };
        let batches = std::iter::from_fn(|| guest.exchange.next(&self.shelf, meeting));
        batches.map(|batch| Output::Send(link, batch)).collect()
    }

    fn refuse(&mut self, link: LinkId, reason: Reason) -> Vec<Output> {
        self.closed(link);
        vec![Output::Send(link, Message::Refused(reason)), Output::Close(link)]
    }
}

fn taken_in(entries: Vec<Entry>) -> impl Iterator<Item = Output> {
    (!entries.is_empty()).then_some(Output::TakeIn(entries)).into_iter()
}

#[cfg(test)]
mod tests {
    use chrono::DateTime;

    use crate::domain::id::{AuthorId, TableNumber};
    use crate::domain::meeting::Meeting;
    use crate::domain::number::Mark;
    use crate::domain::role::Role;
    use crate::domain::seat::Seat;
    use crate::record::bytes::RecordId;
    use crate::record::log::Log;
    use crate::sync::bytes::Certificate;
    use crate::sync::host::Host;
    use crate::sync::host_output::Output;
    use crate::sync::invitation::Invitations;
    use crate::sync::links::{Link, LinkId};
    use crate::sync::message::{Message, Reason};
    use crate::sync::shelf::Shelf;
    use crate::sync::vetting::Vetting;

    #[test]
    fn who_gets_no_seat_is_turned_away_alone() {
        let shelf = Shelf::new(Log::new(RecordId([7; 16])), []);
        let mut host = Host::new(Certificate::of(&[1]), Invitations::default(), shelf);
        let seat = Seat { role: Role::Scribe { table: TableNumber(4) }, mark: Mark("4".into()) };
        host.welcome(LinkId(1), AuthorId([4; 16]), seat, &Meeting::default(), DateTime::UNIX_EPOCH);
        host.links.put(LinkId(2), Link::Waiting { author: AuthorId([5; 16]) });
        let told = host.turn_away(AuthorId([5; 16]), Reason::Closed);
        assert_eq!(told, [Output::Send(LinkId(2), Message::Refused(Reason::Closed)), Output::Close(LinkId(2))]);
        assert_eq!((host.present().count(), host.links.waiting().count()), (1, 0));
    }

    #[test]
    fn what_a_guest_has_told_of_and_not_brought_is_known_when_its_line_is_gone() {
        let shelf = Shelf::new(Log::new(RecordId([7; 16])), []);
        let mut host = Host::new(Certificate::of(&[1]), Invitations::default(), shelf);
        let (author, meeting, begun) = (AuthorId([4; 16]), Meeting::default(), DateTime::UNIX_EPOCH);
        let seat = Seat { role: Role::Scribe { table: TableNumber(4) }, mark: Mark("4".into()) };
        host.welcome(LinkId(1), author, seat, &meeting, begun);
        assert_eq!(host.lacking(author), 0);
        let theirs = Message::Frontier([(author, 5)].into_iter().collect());
        host.hear(LinkId(1), Vetting::default().look_at(theirs), &meeting, 0, begun);
        host.closed(LinkId(1));
        assert_eq!(host.lacking(author), 5);
    }
}
