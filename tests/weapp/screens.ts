import type { ActionName, InputOf, OutputOf } from '@/domain/contract'
import type { MiniProgram } from './miniProgram/launch'
import { measureTree } from './miniProgram/tree'
import type { SeededCloud } from './seededCloud'

type Username = Parameters<SeededCloud['launchAs']>[0]

/** A screen as somebody of the demo opens it. */
export interface Visit {
  path: string
  who: Username
  query?: { [name: string]: string }
  /** What the first content asks of the cloud, in order, beside who the person is. */
  asks: readonly ActionName[]
}

/** What a screen cost until its first content stood. */
export interface ScreenCost {
  setDataCalls: number
  setDataBytes: number
  nodes: number
  mostChildren: number
  depth: number
  asked: string[]
  errors: string[]
}

const OPEN_TO_ALL: readonly Visit[] = [
  { path: 'pages/home/index', who: 'visitor', asks: ['experts.home'] },
  { path: 'pages/experts/index', who: 'visitor', asks: ['experts.search'] },
  { path: 'packages/directory/finder/index', who: 'visitor', asks: [] },
  { path: 'packages/directory/about/index', who: 'visitor', asks: [] },
  { path: 'packages/directory/selfCheck/index', who: 'visitor', asks: [] },
  { path: 'packages/directory/certificate/index', who: 'visitor', asks: [] },
  { path: 'packages/apply/home/index', who: 'visitor', asks: ['applications.mine'] },
  { path: 'packages/apply/consent/index', who: 'visitor', asks: [] },
  { path: 'packages/directory/notices/index', who: 'visitor', asks: ['notices.list'] },
  { path: 'packages/directory/objection/index', who: 'visitor', asks: [] },
  { path: 'packages/consult/register/index', who: 'visitor', asks: [] },
  { path: 'packages/consult/ask/index', who: 'visitor', asks: [] },
]

const CLIENTS: readonly Visit[] = [
  { path: 'pages/messages/index', who: 'seeker-lin', asks: ['account.inbox'] },
  { path: 'pages/me/index', who: 'seeker-lin', asks: [] },
  { path: 'packages/consult/mine/index', who: 'seeker-lin', asks: ['consultations.list'] },
  { path: 'packages/consult/feedback/index', who: 'seeker-lin', asks: ['feedback.mine'] },
  { path: 'packages/consult/report/index', who: 'employer-pan', asks: ['feedback.myReports'] },
]

const EXPERTS: readonly Visit[] = [
  { path: 'packages/desk/home/index', who: 'expert-busy', asks: ['experts.mine'] },
  { path: 'packages/desk/requests/index', who: 'expert-busy', asks: ['consultations.list'] },
  { path: 'packages/desk/hours/index', who: 'expert-busy', asks: ['experts.mine'] },
  { path: 'packages/desk/received/index', who: 'expert-busy', asks: ['feedback.mine'] },
  { path: 'packages/desk/logs/index', who: 'expert-logs', asks: ['serviceLogs.mine'] },
  { path: 'packages/desk/term/index', who: 'expert-busy', asks: ['appointments.mine'] },
  { path: 'packages/desk/log/index', who: 'expert-busy', asks: ['serviceLogs.start', 'serviceLogs.get'] },
]

const STAFF: readonly Visit[] = [
  { path: 'packages/console/home/index', who: 'officer-nanjing', asks: [] },
  { path: 'packages/console/logs/index', who: 'officer-nanjing', asks: ['serviceLogs.queue'] },
  { path: 'packages/console/applications/index', who: 'officer-nanjing', asks: ['applications.queue'] },
  { path: 'packages/console/batch/index', who: 'officer-nanjing', asks: ['applications.toReport'] },
  { path: 'packages/console/rounds/index', who: 'officer-centre', asks: ['rounds.list'] },
  { path: 'packages/console/review/index', who: 'panelist-chair', asks: ['panel.cases'] },
  { path: 'packages/console/join/index', who: 'visitor', asks: [] },
  { path: 'packages/console/duty/index', who: 'officer-nanjing', asks: ['consultations.list'] },
  { path: 'packages/console/reports/index', who: 'officer-centre', asks: ['feedback.reports'] },
  { path: 'packages/console/renewals/index', who: 'officer-centre', asks: ['appointments.renewals'] },
  { path: 'packages/console/exits/index', who: 'officer-centre', asks: ['appointments.exits'] },
  { path: 'packages/console/pictures/index', who: 'officer-centre', asks: ['account.pendingPictures'] },
  { path: 'packages/console/notices/index', who: 'officer-centre', asks: ['notices.list'] },
  { path: 'packages/console/objections/index', who: 'officer-centre', asks: ['notices.objections'] },
  { path: 'packages/console/settings/index', who: 'officer-admin', asks: ['staff.settings'] },
  { path: 'packages/console/calendar/index', who: 'officer-admin', asks: ['staff.calendarYear'] },
]

/** Asks the cloud as somebody of the demo. */
export async function askAs<N extends ActionName>(
  { emulator }: SeededCloud,
  who: Username,
  [name, input]: [N, InputOf<N>],
): Promise<OutputOf<N>> {
  const [area = '', action = ''] = name.split('.')
  const reply = await emulator.invoke(
    area,
    { action, input, key: `${who}-${area}-${action}-${Date.now()}` },
    { openid: `demo-${who}` },
  )
  if (typeof reply !== 'object' || reply === null || !('data' in reply))
    throw new Error(`${name}: ${JSON.stringify(reply)}`)
  return reply.data as OutputOf<N> // the server parsed it by the contract
}

/** An application of somebody of the demo: the newest, or one begun now with an invented ID number. */
async function draftOf(cloud: SeededCloud, who: Username): Promise<string> {
  const { rows } = await askAs(cloud, who, ['applications.mine', {}])
  const [first] = rows
  if (first) return first.id
  const begun = { name: '周建安', idNumber: '320501197203050017', source: 'self' } as const
  return (await askAs(cloud, who, ['applications.start', begun])).id
}

async function someRound(cloud: SeededCloud): Promise<string> {
  const { rounds } = await askAs(cloud, 'visitor', ['rounds.list', {}])
  return rounds[0]?.id ?? ''
}

/** Every screen with something to show on it. */
export async function everyVisit(cloud: SeededCloud): Promise<Visit[]> {
  const { experts } = await askAs(cloud, 'visitor', ['experts.search', { sort: 'services' }])
  const { rows } = await askAs(cloud, 'seeker-lin', ['consultations.list', { as: 'client', open: true }])
  const logs = await askAs(cloud, 'expert-logs', ['serviceLogs.mine', { state: 'accepted' }])
  const notices = await askAs(cloud, 'visitor', ['notices.list', {}])
  const notice = { id: notices.rows[0]?.id ?? '' }
  const expert = { id: experts[0]?.id ?? '' }
  const log = { id: logs.rows[0]?.id ?? '' }
  const application = { id: await draftOf(cloud, 'seeker-zhou') }
  const round = { id: await someRound(cloud) }
  return [
    ...OPEN_TO_ALL,
    {
      path: 'packages/directory/round/index',
      who: 'visitor',
      query: round,
      asks: [round.id ? 'rounds.get' : 'rounds.list'],
    },
    { path: 'packages/apply/form/index', who: 'seeker-zhou', query: application, asks: ['applications.get'] },
    { path: 'packages/apply/progress/index', who: 'seeker-zhou', query: application, asks: ['applications.get'] },
    { path: 'packages/directory/expert/index', who: 'visitor', query: expert, asks: ['experts.get'] },
    { path: 'packages/directory/notice/index', who: 'visitor', query: notice, asks: ['notices.get'] },
    ...CLIENTS,
    {
      path: 'packages/consult/dialogue/index',
      who: 'seeker-lin',
      query: { id: rows[0]?.id ?? '' },
      asks: ['consultations.get'],
    },
    ...EXPERTS,
    { path: 'packages/desk/code/index', who: 'expert-logs', query: log, asks: ['serviceLogs.openCode'] },
    ...STAFF,
    {
      path: 'packages/console/panel/index',
      who: 'officer-centre',
      asks: round.id ? ['rounds.list', 'panel.of'] : ['rounds.list'],
    },
    {
      path: 'packages/console/meeting/index',
      who: 'officer-centre',
      asks: round.id ? ['rounds.list', 'panel.meeting', 'rounds.staged', 'rounds.get'] : ['rounds.list'],
    },
    {
      path: 'packages/console/appoint/index',
      who: 'officer-centre',
      asks: round.id ? ['rounds.list', 'appointments.ready'] : ['rounds.list'],
    },
  ]
}

/** Opens the screen, waits until it stands, and counts. */
export async function visit(
  cloud: SeededCloud,
  { path, who, query = {} }: Visit,
): Promise<{ app: MiniProgram; cost: ScreenCost }> {
  const app = cloud.launchAs(who, { path, query })
  await app.settle()
  return { app, cost: costOf(app) }
}

/** What everything since the start has cost. */
export function costOf(app: MiniProgram): ScreenCost {
  const { setData, calls, errors, unknown } = app.record
  return {
    setDataCalls: setData.length,
    setDataBytes: setData.reduce((sum, { bytes }) => sum + bytes, 0),
    ...measureTree(app.tree()),
    asked: calls.map(({ action }) => action).filter(Boolean),
    errors: [...errors, ...[...unknown].map((name) => `wx.${name} is unknown`)],
  }
}
