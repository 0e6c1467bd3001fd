import type { Account } from '@/cloudfunctions/_kit/caller'
import type { ConsultationDoc, ExpertDoc } from '@/cloudfunctions/_kit/documents'
import { SERVICE_TYPES } from '@/domain/rules/serviceTypes'
import { dayOf, showDay } from '@/domain/rules/shanghai'
import { appointed, expertAccount } from './castExperts'
import { clientStories } from './clientStories'
import type { DemoData } from './demoData'
import { deskStories } from './deskStories'
import { createDice } from './dice'
import type { Invented } from './experts'
import { withFigures } from './figures'
import { takeEmulatorKeys } from './identity'
import { DAY_MS, hoursBefore } from './moments'
import { dialoguesOf, servicesOf, type Stage } from './past'
import { castAccounts, DESK_READERS, otherClients, type Cast } from './people'
import type { Pictures } from './pictures/picture'
import { programmeOf } from './programme'
import { lateObjection, reportOf } from './reports'
import type { Story, StoryExperts } from './story'
import type { Archive } from './trail'

const CLIENTS = 72
const READ_AFTER_DAYS = 3

/** Every document of the demo as it would lie in the database at `nowAt`: the same each time but for the days. */
export function tellDemo(invented: readonly Invented[], pictures: Pictures, nowAt: number): DemoData {
  takeEmulatorKeys()
  const archive: Archive = {
    audit: [],
    messages: [],
    readers: DESK_READERS,
    readBefore: nowAt - READ_AFTER_DAYS * DAY_MS,
  }
  const cast = castAccounts(archive, nowAt)
  const clients = otherClients(archive, CLIENTS, nowAt)
  const people = invented.map((each) => ({
    ...each,
    expert: appointed(archive, pictured(each, pictures), cast.centre),
  }))
  const experts = people.map(({ expert }) => expert)
  const stage: Stage = { archive, nowAt, clients, pictures, reviewerOf: (expert) => reviewerOf(expert, cast) }
  const story: Story = { stage, cast, experts: storyExperts(experts) }

  const past = pastOf(stage, experts, story.experts)
  const asked = clientStories(story)
  const desk = deskStories(
    story,
    asked.consultations,
    past.flatMap((part) => part.serviceLogs),
  )
  const records = {
    consultations: [...past.flatMap((part) => part.consultations), ...asked.consultations],
    serviceLogs: desk.serviceLogs,
    feedback: [...past.flatMap((part) => part.feedback), ...asked.feedback],
  }
  const programme = programmeOf(people, { archive, cast, pictures, nowAt })
  const signIns = people.map((each) => expertAccount(archive, each))
  return {
    ...records,
    ...programme,
    accounts: [...Object.values(cast), ...clients, ...signIns, ...programme.accounts],
    experts: experts.map((expert) => withFigures(expert, records)),
    reports: [...complaints(story, records), lateObjection({ archive, cast, nowAt }, programme.notices)],
    files: [...past.flatMap((part) => part.files), ...desk.files, ...programme.files],
    messages: archive.messages,
    audit: archive.audit,
  }
}

function pictured(each: Invented, { portraits }: Pictures): Invented {
  return { ...each, expert: { ...each.expert, portrait: portraits.get(each.expert._id) ?? '' } }
}

/** The two cities with an officer in the demo review for themselves, the centre for all others. */
function reviewerOf(expert: ExpertDoc, cast: Cast): Account {
  if (expert.city === '320100') return cast.nanjing
  return expert.city === '320500' ? cast.suzhou : cast.centre
}

function storyExperts(experts: readonly ExpertDoc[]): StoryExperts {
  const played = (name: string) => experts.find((expert) => expert.name === name)
  const [busy, logs, paused] = [played('秦致远'), played('苏映岚'), played('贺承川')]
  const others = experts.filter((expert) => expert.listed && !expert.paused && expert !== busy && expert !== logs)
  const [n1, n2, n3] = others.filter((expert) => expert.city === '320100')
  const [s1, s2] = others.filter((expert) => expert.city === '320500')
  if (!busy || !logs || !paused || !n1 || !n2 || !n3 || !s1 || !s2)
    throw new RangeError('too few experts for the stories')
  return { busy, logs, paused, nanjing: [n1, n2, n3], suzhou: [s1, s2] }
}

/** Some experts serve every month, some are new, most lie between; the switcher's three have much to show. */
function pastOf(stage: Stage, experts: readonly ExpertDoc[], { busy, logs, paused }: StoryExperts) {
  return experts.map((expert) => {
    const dice = createDice(`zeal/${expert._id}`)
    const isPlayed = [busy, logs, paused].includes(expert)
    const services = isPlayed ? 12 : dice.pick([0, 1, 1, 2, 2, 3, 3, 4, 6, 9])
    const served = servicesOf(stage, expert, expert.listed ? services : 0)
    const held = dialoguesOf(stage, expert, isPlayed ? 5 : expert.listed ? dice.between(0, 2) : 0)
    return { ...served, consultations: held.consultations, feedback: [...served.feedback, ...held.feedback] }
  })
}

/** One report at each stage, from three people of the switcher. */
function complaints(
  { stage, cast, experts }: Story,
  records: Pick<DemoData, 'consultations' | 'feedback'>,
): DemoData['reports'] {
  const takenBack = records.consultations.find(
    (each) => each.clientId === cast.zhou._id && each.serviceType === 'counselling',
  )
  const odd =
    records.feedback.find((each) => each.expertId === experts.suzhou[0]._id && each.words !== '') ?? records.feedback[0]
  const about = experts.nanjing[2]
  const byZhou = {
    reporter: cast.zhou,
    subject: 'consultation' as const,
    subjectId: takenBack?._id ?? '',
    about: takenBack ? aboutConsultation(takenBack) : '',
    facts: '提问后页面上看不出多久会有答复，我等了半天只好撤回，希望把答复时限写清楚。',
    at: hoursBefore(stage.nowAt, 680),
    officer: cast.centre,
    finding: '感谢您的建议。答复时限为三个工作日，提问后的进度里会写明日期；专家逾期未答复的，会自动转给同领域专家。',
  }
  const byXu = {
    reporter: cast.xu,
    subject: 'expert' as const,
    subjectId: about._id,
    about: `专家 ${about.name}（${about.unit}）`,
    facts: '在园区讲座结束后，有人以这位专家的名义向参会单位推荐收费课程，希望核实是否与专家本人有关。',
    at: hoursBefore(stage.nowAt, 60),
    officer: cast.centre,
  }
  const byPan = {
    reporter: cast.pan,
    subject: 'feedback' as const,
    subjectId: odd?._id ?? '',
    about: odd ? `对专家 ${odd.expertName} 的评价（${showDay(odd.servedOn)}的服务）` : '',
    facts: '这条评价提到的活动我们单位也参加了，内容与现场情况不符，怀疑不是参加者本人所写，请核查。',
    at: hoursBefore(stage.nowAt, 19),
  }
  return [byZhou, byXu, byPan].map((complaint) => reportOf(stage.archive, complaint))
}

function aboutConsultation({ serviceType, askedAt, expertName }: ConsultationDoc): string {
  return `${SERVICE_TYPES[serviceType].label}咨询（${showDay(dayOf(askedAt))}提出，由 ${expertName} 答复）`
}
