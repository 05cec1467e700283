//! Invitations: one for each table, and for those who help; each lets devices in for one role.

use serde::{Deserialize, Serialize};

use crate::domain::role::Role;
use crate::sync::bytes::Secret;

/// An open invitation. The chance is drawn by the one who makes it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Invitation {
    pub role: Role,
    pub secret: Secret,
}

/// Every open invitation, in the order in which they were made.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Invitations(Vec<Invitation>);

impl Invitations {
    /// By role, so that the tables stand in their order.
    pub fn all(&self) -> impl Iterator<Item = &Invitation> {
        self.0.iter()
    }

    pub fn of(&self, role: Role) -> Option<&Invitation> {
        let place = self.0.binary_search_by_key(&role, |invitation| invitation.role);
        place.ok().map(|place| &self.0[place])
    }

    /// Opens an invitation; one for the same role is withdrawn by it.
    pub fn open(&mut self, invitation: Invitation) {
        self.withdraw(invitation.role);
        let after = self.0.partition_point(|earlier| earlier.role < invitation.role);
        self.0.insert(after, invitation);
    }

    /// Whoever has a seat keeps it.
    pub fn withdraw(&mut self, role: Role) {
        self.0.retain(|invitation| invitation.role != role);
    }

    /// The role of the invitation with this secret. How long it takes says nothing about the secrets.
    pub fn role(&self, secret: Secret) -> Option<Role> {
        let differs = |known: &Secret| known.0.iter().zip(secret.0).fold(0, |sum, (one, other)| sum | (one ^ other));
        self.0.iter().fold(
            None,
            |found, invitation| {
                if differs(&invitation.secret) == 0 { Some(invitation.role) } else { found }
            },
        )
    }
}

#[cfg(test)]
mod tests {
    use crate::domain::id::TableNumber;
    use crate::domain::role::Role;
    use crate::sync::bytes::Secret;
    use crate::sync::invitation::{Invitation, Invitations};

    #[test]
    fn a_code_is_for_one_role_and_a_new_one_withdraws_the_old() {
        let table = |n| Role::Scribe { table: TableNumber(n) };
        let mut open = Invitations::default();
        for (role, byte) in [(Role::Collator, 9), (table(2), 2), (table(1), 1), (table(2), 3)] {
            open.open(Invitation { role, secret: Secret([byte; 5]) });
        }
        assert_eq!(open.role(Secret([1; 5])), Some(table(1)));
        assert_eq!((open.role(Secret([2; 5])), open.role(Secret([3; 5]))), (None, Some(table(2))));
        assert_eq!(open.all().map(|one| one.role).collect::<Vec<_>>(), [table(1), table(2), Role::Collator]);
    }
}
