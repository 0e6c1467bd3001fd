import { groundWords } from '@/domain/rules/dismissalGrounds'
import type { DecisionKind } from '@/domain/contract/appointments'
import { CENTRE_NAME } from '../_kit/centreName'
import { decisionById, isVoid } from '../_kit/decisions'
import { exitsOfTerm } from '../_kit/exitRecords'
import type { Decision } from '../_kit/paper/papers'
import { printDecision as print } from '../_kit/paper/decision'
import { paperLink } from '../_kit/paperLinks'
import { found, must } from '../_kit/refusal'
import type { Handlers } from '../_kit/serve'
import type { DecisionDoc, ExitDoc } from '../_kit/termDocuments'
import { CITIES } from '@/domain/rules/cities'

type Item = DecisionDoc['items'][number]

const TITLES: Record<DecisionKind, string> = {
  appointment: '关于聘任江苏省职业指导专家的决定',
  renewal: '关于续聘江苏省职业指导专家的决定',
  resignation: '关于同意退出江苏省职业指导专家队伍的决定',
  dismissal: '关于解聘江苏省职业指导专家的决定',
}

/** The decision document. 第六条(五), 第七条, 第八条 */
export const printDecision: Handlers<'appointments'>['printDecision'] = async ({ id, format }) => {
  const decision = found(await decisionById(id))
  must(!isVoid(decision), 'NOT_FOUND')
  const content = await print(await paperOf(decision), format)
  const { kind, no, version } = decision
  return paperLink({ content, name: `${TITLES[kind]}-${no}.${format}`, of: `decisions/${id}`, version })
}

async function paperOf(decision: DecisionDoc): Promise<Decision> {
  const { kind, no: number, on } = decision
  const items = decision.items.filter(({ lost }) => !lost)
  const isExit = kind === 'resignation' || kind === 'dismissal'
  const exit = isExit ? await exitOf(decision) : null
  return {
    number,
    on,
    title: TITLES[kind],
    recipient: kind === 'appointment' || kind === 'renewal' ? '各设区市公共就业服务机构' : '',
    paragraphs: exit ? exitParagraphs(exit, items) : PARAGRAPHS[kind](items),
    rows: isExit ? [] : items.filter(({ decision: decided }) => decided !== 'letEnd').map(rowOf),
    issuer: CENTRE_NAME,
  }
}

async function exitOf(decision: DecisionDoc): Promise<ExitDoc | null> {
  const exits = await exitsOfTerm(decision.items[0]?.sourceId ?? '')
  return exits.find((exit) => exit.decision?.id === decision._id) ?? null
}

const PARAGRAPHS: Record<DecisionKind, (items: readonly Item[]) => string[]> = {
  appointment: (items) => [
    `根据《江苏省职业指导专家管理规程》第六条，经市级遴选、省级评审和公示无异议，决定聘任${namesOf(items)}为江苏省职业指导专家，颁发聘任证书，聘期2年。`,
  ],
  renewal: (items) => [...renewed(items), ...letEnd(items)],
  resignation: (items) => [
    `根据《江苏省职业指导专家管理规程》第八条，同意${namesOf(items)}退出江苏省职业指导专家队伍。`,
  ],
  dismissal: (items) => [`根据《江苏省职业指导专家管理规程》第八条，决定解聘${namesOf(items)}江苏省职业指导专家。`],
}

function renewed(items: readonly Item[]): string[] {
  const some = items.filter(({ decision }) => decision === 'renew')
  if (some.length === 0) return []
  return [
    `根据《江苏省职业指导专家管理规程》第七条和履职尽责情况，决定续聘${namesOf(some)}为江苏省职业指导专家，颁发新的聘任证书，聘期2年。`,
  ]
}

function letEnd(items: readonly Item[]): string[] {
  const some = items.filter(({ decision }) => decision === 'letEnd')
  if (some.length === 0) return []
  const names = some.map(({ name, unit }) => `${name}（${unit}）`).join('、')
  return [`下列专家聘期届满，不再续聘：${names}。`]
}

function exitParagraphs(exit: ExitDoc, items: readonly Item[]): string[] {
  const { text } = found(exit.decision)
  const [first = ''] = PARAGRAPHS[exit.askedByExpert ? 'resignation' : 'dismissal'](items)
  const from = exit.askedByExpert ? '本决定自作出之日起生效。' : '本决定送达本人并公示后生效。'
  return [first, `适用情形：${groundWords(exit.ground)}`, ...(text === '' ? [] : [text]), from]
}

/** Three people by name, more by number: the list follows. */
function namesOf(items: readonly Item[]): string {
  const names = items
    .slice(0, 3)
    .map(({ name }) => name)
    .join('、')
  return items.length > 3 ? `${names}等${items.length}人` : names
}

function rowOf({ name, unit, city, certificateNo, startOn, endOn }: Item) {
  return { name, unit, city: CITIES[city], certificateNumber: certificateNo, fromOn: startOn, toOn: endOn }
}
