//! The lines of a host: who is at the end of each, and whom a thing concerns.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::id::{AuthorId, TableNumber};
use crate::domain::rights::Audience;
use crate::domain::role::Role;
use crate::domain::seat::Seat;
use crate::sync::address::Address;
use crate::sync::bytes::Nonce;
use crate::sync::exchange::Exchange;

/// One connection.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LinkId(pub u64);

#[derive(Clone, Debug)]
pub enum Link {
    /// Nothing was heard yet.
    Greeting {
        address: Address,
        nonce: Nonce,
        /// How often it has asked for an echo.
        echoes: u8,
    },
    /// Let in; the seat is on its way to the disk.
    Waiting {
        author: AuthorId,
    },
    Seated(Box<Guest>),
}

/// A device that has its seat.
#[derive(Clone, Debug)]
pub struct Guest {
    pub author: AuthorId,
    pub seat: Seat,
    pub exchange: Exchange,
    pub told_gap: bool,
    /// Whether the device leads or ever led: it may have written what only the one that leads may write.
    pub has_led: bool,
}

/// Asked for every entry: with five hundred tables it is nothing to nearly everybody, and only the others are looked at.
#[derive(Clone, Debug, Default)]
pub struct Links {
    all: BTreeMap<LinkId, Link>,
    waiting: BTreeSet<LinkId>,
    /// A device has one line.
    lines: BTreeMap<AuthorId, LinkId>,
    seated: BTreeMap<Role, BTreeSet<LinkId>>,
}

impl Links {
    /// Puts what is at the end of a line in the place of what was. Gives the line that the same device had before, which
    /// is dead and does not know it yet.
    pub fn put(&mut self, id: LinkId, link: Link) -> Option<LinkId> {
        self.remove(id);
        let mut earlier = None;
        match &link {
            Link::Greeting { .. } => {}
            Link::Waiting { .. } => _ = self.waiting.insert(id),
            Link::Seated(guest) => {
                earlier = self.lines.get(&guest.author).copied();
                earlier.into_iter().for_each(|earlier| _ = self.remove(earlier));
                self.lines.insert(guest.author, id);
                self.seated.entry(guest.seat.role).or_default().insert(id);
            }
        }
        self.all.insert(id, link);
        earlier
    }

    pub fn remove(&mut self, id: LinkId) -> Option<Link> {
        let link = self.all.remove(&id)?;
        self.waiting.remove(&id);
        if let Link::Seated(guest) = &link {
            self.lines.remove(&guest.author);
            let role = guest.seat.role;
            let left = self.seated.get_mut(&role).is_some_and(|others| others.remove(&id) && others.is_empty());
            if left {
                self.seated.remove(&role);
            }
        }
        Some(link)
    }

    pub fn get(&self, id: LinkId) -> Option<&Link> {
        self.all.get(&id)
    }

    pub fn get_mut(&mut self, id: LinkId) -> Option<&mut Link> {
        self.all.get_mut(&id)
    }

    pub fn guest(&self, id: LinkId) -> Option<&Guest> {
        if let Link::Seated(guest) = self.all.get(&id)? { Some(guest) } else { None }
    }

    pub fn guest_mut(&mut self, id: LinkId) -> Option<&mut Guest> {
        if let Link::Seated(guest) = self.all.get_mut(&id)? { Some(guest) } else { None }
    }

    pub fn ids(&self) -> impl Iterator<Item = LinkId> {
        self.all.keys().copied()
    }

    /// Those who have a seat, in no order that means anything.
    pub fn guests(&self) -> impl Iterator<Item = (LinkId, &Guest)> {
        self.lines.values().filter_map(|id| Some((*id, self.guest(*id)?)))
    }

    pub fn waiting(&self) -> impl Iterator<Item = LinkId> {
        self.waiting.iter().copied()
    }

    /// The device at the other end, once it has a seat.
    pub fn device(&self, id: LinkId) -> Option<AuthorId> {
        self.guest(id).map(|guest| guest.author)
    }

    /// The lines of those in one role.
    pub fn in_role(&self, role: Role) -> impl Iterator<Item = LinkId> {
        self.seated.get(&role).into_iter().flatten().copied()
    }

    /// The line of this device.
    pub fn line(&self, author: AuthorId) -> Option<LinkId> {
        self.lines.get(&author).copied()
    }

    /// The lines of those who are in every one of these.
    pub fn of(&self, audiences: &[Audience]) -> Vec<LinkId> {
        let tables = audiences.iter().find_map(|audience| match audience {
            Audience::Everyone => None,
            Audience::Tables(tables) => Some(tables),
        });
        let lines = |role: Role| self.in_role(role);
        let heard = |role: &Role| audiences.iter().all(|audience| audience.has(*role));
        match tables {
            None => self.lines.values().copied().collect(),
            Some(tables) => {
                let scribes = tables.iter().map(|table: &TableNumber| Role::Scribe { table: *table });
                let roles = scribes.chain(Role::AT_NO_TABLE);
                roles.filter(heard).flat_map(lines).collect()
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use crate::domain::id::{AuthorId, TableNumber};
    use crate::domain::number::Mark;
    use crate::domain::rights::Audience;
    use crate::domain::role::Role;
    use crate::domain::seat::Seat;
    use crate::sync::exchange::{Exchange, Sight};
    use crate::sync::links::{Guest, Link, LinkId, Links};

    fn scribe(table: u16) -> Role {
        Role::Scribe { table: TableNumber(table) }
    }

    fn sits(author: u8, role: Role) -> Link {
        let seat = Seat { role, mark: Mark("1".into()) };
        let exchange = Exchange::new(Sight::Of(role));
        Link::Seated(Box::new(Guest {
            author: AuthorId([author; 16]),
            seat,
            exchange,
            told_gap: false,
            has_led: false,
        }))
    }

    fn at(tables: &[u16]) -> Audience {
        Audience::Tables(tables.iter().map(|table| TableNumber(*table)).collect())
    }

    fn of(links: &Links, audiences: &[Audience]) -> BTreeSet<u64> {
        links.of(audiences).into_iter().map(|id| id.0).collect()
    }

    #[test]
    fn what_reaches_some_tables_concerns_their_scribes_and_the_group_and_no_wall() {
        let mut links = Links::default();
        let tables = [scribe(1), scribe(2), scribe(2), scribe(3)];
        let roles = tables.into_iter().chain(Role::AT_NO_TABLE);
        for (number, role) in (1..).zip(roles) {
            links.put(LinkId(number.into()), sits(number, role));
        }
        assert_eq!(of(&links, &[at(&[2])]), [2, 3, 5, 6, 7].into());
        assert_eq!(of(&links, &[at(&[])]), [5, 6, 7].into());
        assert_eq!(of(&links, &[Audience::Everyone]), (1..=8).collect());
        assert_eq!(of(&links, &[]), (1..=8).collect());
        // Who sees a part of it only sees nothing of it.
        assert_eq!(of(&links, &[at(&[1, 2]), Audience::Everyone, at(&[2, 3])]), [2, 3, 5, 6, 7].into());
    }

    #[test]
    fn a_device_has_one_line_and_who_is_gone_is_concerned_by_nothing() {
        let mut links = Links::default();
        assert_eq!(links.put(LinkId(1), sits(1, scribe(1))), None);
        assert_eq!(links.put(LinkId(2), Link::Waiting { author: AuthorId([1; 16]) }), None);
        assert_eq!(links.waiting().collect::<Vec<_>>(), [LinkId(2)]);
        assert_eq!(links.put(LinkId(2), sits(1, scribe(2))), Some(LinkId(1)));
        assert_eq!((links.waiting().count(), links.ids().count()), (0, 1));
        assert_eq!(of(&links, &[at(&[1, 2])]), [2].into());
        assert!(links.remove(LinkId(2)).is_some() && links.remove(LinkId(2)).is_none());
        assert_eq!((of(&links, &[Audience::Everyone]), links.line(AuthorId([1; 16]))), ([].into(), None));
    }
}
