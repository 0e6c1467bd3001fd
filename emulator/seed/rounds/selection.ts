import type { DecisionDoc } from '@/cloudfunctions/_kit/termDocuments'
import type { Invented } from '../experts'
import { selectionOf, type SelectionName, type TermPlan } from '../terms/plan'
import { finishedRound } from './finishedRound'
import { openRound } from './openRound'
import { runningRound } from './runningRound'
import type { SelectionStage } from './stage'
import { NOTHING_TOLD, type Chosen, type ToldRound } from './told'

/** The three rounds of the demo, one after the other: finished, under review, open. 第六条 */
export function selections(
  tools: SelectionStage,
  of: { people: readonly Invented[]; plans: readonly TermPlan[]; decisions: readonly DecisionDoc[] },
): ToldRound {
  const { people, plans, decisions } = of
  const chosenIn = (name: SelectionName): Chosen => {
    const experts = people.filter((each) => selectionOf(each, tools.nowAt) === name)
    const plan = plans.find(({ expert }) => expert._id === experts[0]?.expert._id)
    const decision = decisions.find(({ no }) => no === plan?.given.no)
    if (!decision) throw new RangeError(`no decision of the round ${name}`)
    return { experts, decision }
  }
  return [
    finishedRound(tools, chosenIn('finished')),
    runningRound(tools, chosenIn('running')),
    openRound(tools),
  ].reduce(together, NOTHING_TOLD)
}

function together(one: ToldRound, other: ToldRound): ToldRound {
  return {
    rounds: [...one.rounds, ...other.rounds],
    applications: [...one.applications, ...other.applications],
    invitations: [...one.invitations, ...other.invitations],
    batches: [...one.batches, ...other.batches],
    panels: [...one.panels, ...other.panels],
    panelMembers: [...one.panelMembers, ...other.panelMembers],
    marks: [...one.marks, ...other.marks],
    notices: [...one.notices, ...other.notices],
    objections: [...one.objections, ...other.objections],
    files: [...one.files, ...other.files],
    accounts: [...one.accounts, ...other.accounts],
  }
}
