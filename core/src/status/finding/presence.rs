//! Findings about presence statuses and inactivity rules.

use super::walk::{Presence, Walk};
use super::warning;
use crate::definition::{Finding, Routing, Setter, StatusSpec};
use crate::status::graph::{Arrow, Graph};
use crate::status::lookup::{DecidingRules, Lookup};

pub(super) fn presence_findings(lookup: &Lookup<'_>, findings: &mut Vec<Finding>) {
    let deciding = lookup.deciding_rules();
    let rules = Graph::new(lookup.definitions.statuses.len(), deciding.arrows());
    let Some(walk) = Walk::new(lookup, &rules) else { return };
    let view = View { lookup, rules, walk };
    view.statuses(findings);
    view.eligible(findings);
    view.rules(&deciding, findings);
}

struct View<'a> {
    lookup: &'a Lookup<'a>,
    rules: Graph,
    walk: Walk<'a>,
}

impl View<'_> {
    fn statuses(&self, findings: &mut Vec<Finding>) {
        let statuses = &self.lookup.definitions.statuses;
        let in_use = statuses.iter().filter(|spec| !spec.archived);
        let own = in_use.clone().filter(|spec| spec.settable_by.contains(&Setter::Agent)).count();
        let in_use = in_use.count();
        for (place, spec) in statuses.iter().enumerate() {
            if !spec.archived && !self.walk.reaches(place) && !self.walk.reaches_alone(place) {
                findings.push(self.unreachable(place, spec));
            } else if !spec.archived && !self.walk.reaches_alone(place) && for_administrators(spec)
            {
                findings.push(warning(
                    "NobodyMaySet",
                    format!("statuses[{}].settable_by", spec.id),
                    format!(
                        "only an administrator may set {}, and nothing else leads to it",
                        spec.id
                    ),
                    self.trace(place, true),
                ));
            }
            let self_set = !spec.archived && spec.settable_by.contains(&Setter::Agent);
            let may_set_another = own > usize::from(self_set);
            if in_use > 1 && !may_set_another && self.rules.leaving(place).is_empty() {
                findings.extend(self.trap(place, spec));
            }
        }
    }

    fn unreachable(&self, place: usize, spec: &StatusSpec) -> Finding {
        warning(
            "UnreachableStatus",
            format!("statuses[{}]", spec.id),
            format!(
                "nobody may set {}, and neither log-in nor log-out nor a rule that acts leads to it",
                spec.id,
            ),
            self.last_step(place),
        )
    }

    /// A status that an agent, once in it, can leave neither alone nor by time.
    fn trap(&self, place: usize, spec: &StatusSpec) -> Option<Finding> {
        let caught = [false, true].into_iter().filter(|by_hand| {
            self.walk.logged_in(place, *by_hand) && (*by_hand || !self.walk.sessions_leave(place))
        });
        let trace = caught.map(|by_hand| self.trace(place, by_hand)).min_by_key(Vec::len)?;
        let because = "the agent may set no other status, and no rule leads away";
        let message = format!("an agent in {} cannot leave it: {because}", spec.id);
        Some(warning("Trap", format!("statuses[{}]", spec.id), message, trace))
    }

    fn eligible(&self, findings: &mut Vec<Finding>) {
        let mut statuses = self.lookup.definitions.statuses.iter().enumerate();
        let any = statuses
            .any(|(place, spec)| spec.routing == Routing::Eligible && self.walk.reaches(place));
        if !any {
            let message = "no status that an agent can come to have takes work";
            let trace = self.trace(self.walk.on_login(), false);
            let path = String::from("statuses");
            findings.push(warning("NoEligibleStatus", path, String::from(message), trace));
        }
    }

    fn rules(&self, deciding: &DecidingRules<'_>, findings: &mut Vec<Finding>) {
        for arrow in self.lookup.rule_arrows() {
            let rules = &self.lookup.definitions.rules;
            let Some(rule) = rules.get(arrow.by).map(|rule| &rule.id) else { continue };
            let status = self.name(arrow.from);
            let earlier = deciding.instead_of(arrow).filter(|decider| decider.by != arrow.by);
            let (message, trace) = if let Some(earlier) = earlier {
                let earlier = self.rule_name(earlier);
                let message =
                    format!("rule {rule} never acts on {status}: {earlier} acts before it");
                (message, vec![status.clone(), earlier])
            } else if !self.walk.reaches(arrow.from) {
                let message =
                    format!("rule {rule} never acts on {status}: no logged-in agent has it");
                let mut trace = self.last_step(arrow.from);
                trace.push(self.rule_name(arrow));
                (message, trace)
            } else {
                continue;
            };
            findings.push(warning(
                "RuleNeverActs",
                format!("rules[{rule}].{status}"),
                message,
                trace,
            ));
        }
    }

    /// The last step of a way to an unreachable status: from another one, which is reported itself.
    fn last_step(&self, status: usize) -> Vec<String> {
        let arrow = self.rules.arriving(status).first();
        let before = arrow.map(|arrow| [self.name(arrow.from), self.rule_name(*arrow)]);
        before.into_iter().flatten().chain([self.name(status)]).collect()
    }

    fn trace(&self, status: usize, by_hand: bool) -> Vec<String> {
        let presence = Presence { status, by_hand, logged_in: true };
        self.walk.trace(presence).unwrap_or_default()
    }

    fn name(&self, status: usize) -> String {
        let spec = self.lookup.definitions.statuses.get(status);
        spec.map(|spec| format!("statuses[{}]", spec.id)).unwrap_or_default()
    }

    fn rule_name(&self, arrow: Arrow) -> String {
        let rule = self.lookup.definitions.rules.get(arrow.by);
        rule.map(|rule| format!("rules[{}]", rule.id)).unwrap_or_default()
    }
}

fn for_administrators(spec: &StatusSpec) -> bool {
    spec.settable_by.iter().all(|setter| *setter == Setter::Administrator)
}
