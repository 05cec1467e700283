# The programme's clock: lateness, plans to catch up, and why something cannot be done.

timeline-on-time = on time
timeline-late = { $span } late
timeline-early = { $span } ahead

timeline-not-started = Not started

timeline-item-done = held
timeline-item-now = now
timeline-item-ahead = ahead
timeline-item-skipped = skipped
timeline-item-at-the-tables = taken at the tables
timeline-item-inserted = inserted
timeline-item-locked = locked to { $clock }

timeline-broken-item = { $title } is locked to { $clock } but begins { $span } late
timeline-broken-end = The meeting ends { $span } after { $clock }

timeline-plan-in-proportion = A little from every item
timeline-plan-in-proportion-early = A little to every item
timeline-plan-break-at-the-tables = The break is taken at the tables
timeline-plan-round-shorter = One round shorter
timeline-plan-end-later = End later
timeline-plan-round-longer = One round longer

timeline-change-minutes = { $title }: { $from } → { $to } min
timeline-change-start = { $title }: { $from } → { $to }
timeline-change-at-the-tables = { $title }: taken at the tables, { $from } → { $to } min
timeline-plan-ends = The meeting ends at { $clock }
timeline-plan-impossible = Not possible: { $reason }
timeline-why-not-item = { $title } is locked and would still begin { $span } late
timeline-why-not-end = the meeting would still end { $span } late
timeline-why-not-end-is-locked = { $title } is locked

timeline-refused-not-started = The meeting has not started. Begin with the first item.
timeline-refused-already-ended = The meeting has ended. Go back if it continues.
timeline-refused-already-paused = It is paused already. Resume when you are ready.
timeline-refused-not-paused = It is not paused.
timeline-refused-nothing-to-go-back-to = There is no item to go back to.
timeline-refused-nothing-ahead = There are no more items in the programme.
timeline-refused-nothing-changes = It is like that already.
timeline-refused-unknown-item = There is no item called { $item }.
timeline-refused-item-is-past = { $title } is over. Go back to it to change it.
timeline-refused-item-is-now = { $title } is under way.
timeline-refused-item-is-skipped = { $title } is skipped. Undo that first.
timeline-refused-locked = { $title } is locked to { $clock }. Unlock it to move it.
timeline-refused-too-short = The item cannot be that short: it lasts at least { $least } min. If it is not to be held, leave it out with /skip.
timeline-refused-too-long-item = The item cannot be that long: it lasts at most { $most }.
timeline-refused-no-title = The item needs a title.
timeline-refused-too-long = The text has { $length } characters. There is room for { $most }.
timeline-refused-plan-gone = That plan is no longer there. Look at the plans again.
timeline-refused-plan-impossible = That plan cannot be kept: { $reason }
timeline-day-over = The day is over
timeline-refused-day-over = The day is over. The next one begins with /next.
timeline-refused-too-early = { $title } is set for { $day } at { $clock }. To begin it now all the same, write /next today.
