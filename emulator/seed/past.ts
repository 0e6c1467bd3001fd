import type { Account } from '@/cloudfunctions/_kit/caller'
import type { ConsultationDoc, ExpertDoc, FeedbackDoc, ServiceLogDoc } from '@/cloudfunctions/_kit/documents'
import { addDays, dayOf, daysBetween } from '@/domain/rules/shanghai'
import { SERVICE_TYPES, type ServiceType } from '@/domain/rules/serviceTypes'
import { consultationOf } from './consultation'
import { answer, clientSays, end, expertSays } from './consultationActs'
import type { Records } from './demoData'
import { createDice, type Dice } from './dice'
import { feedbackIdOf, feedbackOf, servedByConsultation, servedByLog, settingOf, type Served } from './feedback'
import { logContentOf, photosOf } from './logContent'
import { DAY_MS, hoursBefore, officeHour } from './moments'
import type { Pictures } from './pictures/picture'
import { serviceLogOf } from './serviceLog'
import type { Setting } from './texts/feedbackWords'
import { QUESTIONS } from './texts/questions'
import type { Archive } from './trail'

/** What the past is made with. */
export interface Stage {
  archive: Archive
  nowAt: number
  clients: readonly Account[]
  pictures: Pictures
  /** Who reviews the logs of an expert. */
  reviewerOf(expert: ExpertDoc): Account
}

/** The programme looks back on so many days. */
const LOOKS_BACK_DAYS = 540
/** From the service to its acceptance it takes at most so long. */
const SETTLED_DAYS = 9

const SERVICE_TYPE_KEYS = Object.keys(SERVICE_TYPES) as ServiceType[] // keys of a const table

/** Accepted logs of one expert, `count` of them on different days, with what the people served said. */
export function servicesOf(stage: Stage, expert: ExpertDoc, count: number): Records {
  const dice = createDice(`services/${expert._id}`)
  const todayOn = dayOf(stage.nowAt)
  const first = Math.min(LOOKS_BACK_DAYS, daysBetween(expert.term.startOn, todayOn) - 2)
  const agos = Array.from({ length: Math.max(0, first - SETTLED_DAYS) }, (_, index) => SETTLED_DAYS + 1 + index)
  const done = dice.some(agos, count).map((ago) => oneService(stage, dice, { expert, on: addDays(todayOn, -ago) }))
  return {
    consultations: [],
    serviceLogs: done.map(({ log }) => log),
    feedback: done.flatMap(({ feedback }) => feedback),
    files: done.flatMap(({ files }) => files),
  }
}

function oneService(stage: Stage, dice: Dice, service: { expert: ExpertDoc; on: string }) {
  const { expert, on } = service
  const { topic, ...content } = logContentOf(dice, { category: expert.category, city: expert.city, on })
  const begunAt = officeHour(dice, addDays(on, 1))
  const files = photosOf(dice, topic, stage.pictures, { id: expert.accountId, at: begunAt })
  const submittedAt = begunAt + dice.between(1, 30) * 3_600_000
  const acceptedAt = officeHour(dice, addDays(dayOf(submittedAt), dice.between(1, 4)))
  const begun = { expert, at: begunAt, content: { ...content, photos: files.map((file) => file._id) } }
  const log = serviceLogOf(stage.archive, begun, [
    { action: 'submit', at: submittedAt },
    { action: 'accept', at: acceptedAt, reviewer: stage.reviewerOf(expert) },
  ])
  return { log, files, feedback: voicesOn(stage, dice, log) }
}

/** Of a group one to three speak up, of single people every other one. */
function voicesOn(stage: Stage, dice: Dice, log: ServiceLogDoc): FeedbackDoc[] {
  const voices = log.content.participants === null ? dice.between(0, 1) : dice.between(0, 3)
  const served = stage.clients.filter((client) => client.kind === log.content.clientKind)
  const setting = settingOf(log.content.clientKind, log.content.participants !== null)
  return dice.some(served, voices).map((client) => {
    const at = officeHour(dice, log.content.endOn) + dice.between(2, 40) * 3_600_000
    return voiceOf(stage, dice, { served: servedByLog(log), setting, client, at })
  })
}

function voiceOf(
  stage: Stage,
  dice: Dice,
  of: { served: Served; setting: Setting; client: Account; at: number },
): FeedbackDoc {
  const answeredAt = of.at + dice.between(3, 70) * 3_600_000
  const isAnswered = dice.chance(0.4) && answeredAt < stage.nowAt
  return feedbackOf(stage.archive, dice, { ...of, answeredAt: isAnswered ? answeredAt : null })
}

/** Closed consultations of one expert, `count` of them, half of them with feedback. */
export function dialoguesOf(
  stage: Stage,
  expert: ExpertDoc,
  count: number,
): Pick<Records, 'consultations' | 'feedback'> {
  const dice = createDice(`dialogues/${expert._id}`)
  const span = Math.min(LOOKS_BACK_DAYS, daysBetween(expert.term.startOn, dayOf(stage.nowAt)) - 2)
  const held = Array.from({ length: count }, () =>
    oneDialogue(stage, dice, expert, dice.between(16, Math.max(17, span))),
  )
  return {
    consultations: held.map(({ consultation }) => consultation),
    feedback: held.flatMap(({ feedback }) => feedback),
  }
}

function oneDialogue(stage: Stage, dice: Dice, expert: ExpertDoc, ago: number) {
  const client = dice.pick(stage.clients)
  const kind = client.kind ?? 'seeker'
  const serviceType = dice.pick(
    SERVICE_TYPE_KEYS.filter((type) => SERVICE_TYPES[type].for.some((each) => each === kind)),
  )
  const question = dice.pick(QUESTIONS[serviceType])
  const askedAt = hoursBefore(officeHour(dice, dayOf(stage.nowAt - ago * DAY_MS)), dice.next())
  const answeredAt = askedAt + dice.between(3, 46) * 3_600_000
  const asking = { client, expert, serviceType, question, at: askedAt, also: { mode: 'online' as const } }
  const asked = consultationOf(stage.archive, asking, [
    answer(expert, answeredAt, question.answer),
    clientSays(client, answeredAt + 5_400_000, question.more),
    expertSays(expert, answeredAt + 20_000_000, question.last),
    end(client, answeredAt + 2 * DAY_MS, 'close'),
  ])
  return dice.chance(0.5)
    ? withVoice(stage, dice, { consultation: asked, client })
    : { consultation: asked, feedback: [] }
}

/** The consultation knows the feedback that was left for it. */
function withVoice(stage: Stage, dice: Dice, of: { consultation: ConsultationDoc; client: Account }) {
  const served = servedByConsultation(of.consultation, null)
  const feedback = voiceOf(stage, dice, {
    served,
    setting: settingOf(of.client.kind, false),
    client: of.client,
    at: of.consultation.closedAt + 3_600_000,
  })
  return { consultation: { ...of.consultation, feedbackId: feedbackIdOf(served, of.client) }, feedback: [feedback] }
}
