//! As what people were there: so many service users and relatives, so many politicians, so many officials.

use crate::documents::edition::Audience;
use crate::domain::programme::{Member, MemberRole};

/// The first speak for themselves or their own; who they are may tell of an illness.
const PRIVATE: &[MemberRole] = &[MemberRole::User, MemberRole::Citizen, MemberRole::Relative, MemberRole::Organisation];
const GROUPS: [&[MemberRole]; 5] = [
    PRIVATE,
    &[MemberRole::Politician],
    &[MemberRole::Official],
    &[MemberRole::Municipality, MemberRole::Region],
    &[MemberRole::Host, MemberRole::Scribe],
];
/// Fewer private persons than these could be pointed at: outside the house they are among the others.
const FEW: usize = 5;

/// Some of those who were there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// Those that there are, in the glossary's order; one sum, so that it tells of none of them by itself.
    pub roles: Vec<MemberRole>,
    pub count: usize,
}

/// All who were there, group by group; empty where nobody's role is known.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Groups {
    pub named: Vec<Group>,
    /// Those of no role that is known, and whom the edition does not tell apart.
    pub others: usize,
}

impl Groups {
    pub fn of(members: &[&Member], audience: Audience) -> Self {
        let count = |role: MemberRole| members.iter().filter(|member| member.role == Some(role)).count();
        let group = |roles: &&[MemberRole]| {
            let here: Vec<MemberRole> = roles.iter().copied().filter(|role| count(*role) > 0).collect();
            let sum = here.iter().map(|role| count(*role)).sum();
            let is_told = sum > 0 && (audience == Audience::Internal || *roles != PRIVATE || sum >= FEW);
            is_told.then_some(Group { roles: here, count: sum })
        };
        let named: Vec<Group> = GROUPS.iter().filter_map(group).collect();
        if named.is_empty() {
            return Self::default();
        }
        let others = members.len() - named.iter().map(|group| group.count).sum::<usize>();
        Self { named, others }
    }
}

#[cfg(test)]
mod tests {
    use crate::documents::edition::Audience;
    use crate::documents::report::groups::{Group, Groups};
    use crate::domain::programme::{Member, MemberRole};

    fn people(roles: &[(Option<MemberRole>, usize)]) -> Vec<Member> {
        let of =
            |(role, count): &(Option<MemberRole>, usize)| vec![Member { role: *role, ..Member::default() }; *count];
        roles.iter().flat_map(of).collect()
    }

    fn groups(roles: &[(Option<MemberRole>, usize)], audience: Audience) -> Groups {
        let people = people(roles);
        Groups::of(&people.iter().collect::<Vec<_>>(), audience)
    }

    #[test]
    fn few_private_persons_are_among_the_others_outside_the_house() {
        use MemberRole::{Politician, Relative, User};
        let few = [(Some(User), 3), (Some(Relative), 1), (Some(Politician), 2), (None, 1)];
        let politicians = Group { roles: vec![Politician], count: 2 };
        let inside = Group { roles: vec![User, Relative], count: 4 };
        let told = groups(&few, Audience::Internal);
        assert_eq!(told, Groups { named: vec![inside, politicians.clone()], others: 1 });
        assert_eq!(groups(&few, Audience::Public), Groups { named: vec![politicians], others: 5 });
        let many = groups(&[(Some(User), 4), (Some(Relative), 1)], Audience::Public);
        assert_eq!(many, Groups { named: vec![Group { roles: vec![User, Relative], count: 5 }], others: 0 });
    }

    #[test]
    fn where_nobodys_role_is_known_there_are_no_groups() {
        assert_eq!(groups(&[(None, 8), (Some(MemberRole::Other), 1)], Audience::Internal), Groups::default());
        assert_eq!(groups(&[(Some(MemberRole::Relative), 2)], Audience::Public), Groups::default());
    }
}
