import type { FileDoc } from '@/cloudfunctions/_kit/documents'
import { digest } from '@/cloudfunctions/_kit/identity'
import type { LogContent } from '@/domain/contract/serviceLogs'
import type { Category } from '@/domain/rules/categories'
import { CITIES, type City } from '@/domain/rules/cities'
import type { ServiceForm } from '@/domain/rules/serviceModes'
import { countCharacters } from '@/domain/rules/textCount'
import type { Dice } from './dice'
import type { Pictures } from './pictures/picture'
import { EMPLOYER_TOPICS } from './texts/employerTopics'
import { SEEKER_TOPICS } from './texts/seekerTopics'
import type { Topic } from './texts/topic'

const TOPICS = [...SEEKER_TOPICS, ...EMPLOYER_TOPICS]
/** Some way above the least that annex 2 asks for. */
const ENOUGH = 215
const LASTING: Record<ServiceForm, readonly string[]> = {
  consultation: ['五十分钟', '一个小时', '一个半小时'],
  lecture: ['一个半小时', '两个小时'],
  seminar: ['两个小时', '两个半小时'],
  pairing: ['一个小时', '两个小时', '半天'],
}
const STANDING = ['三个小时', '半天']
const NOTED = [
  '服务对象表示讲得清楚，回去就照着做。',
  '参加人员反映内容实用，希望常来。',
  '单位负责人表示建议可行，将尽快落实。',
]

/** What an expert of that category reports of a service on that day; complete, as annex 2 wants it, but for the photos. */
export function logContentOf(
  dice: Dice,
  of: { category: Category; city: City; on: string },
): LogContent & { topic: Topic } {
  const topic = dice.pick(TOPICS.filter((each) => isOf(each, of.category)))
  const mode = dice.pick(topic.modes)
  const crowd = topic.crowd && dice.between(topic.crowd[0], topic.crowd[1])
  const fill = (text: string) =>
    text
      .replaceAll('{市}', CITIES[of.city])
      .replaceAll('{人}', String(crowd ?? 1))
      .replaceAll('{时}', dice.pick(isBusyStand(topic) ? STANDING : LASTING[topic.form]))
  return {
    topic,
    activityName: fill(dice.pick(topic.names)),
    startOn: of.on,
    endOn: of.on,
    place: mode === 'offline' ? fill(dice.pick(topic.places)) : '',
    mode,
    form: topic.form,
    dutyClass: dice.pick(topic.duties),
    clientKind: topic.clientKind,
    clientName: dice.pick(topic.clients),
    clientPhone: '',
    keyGroups: [...topic.keyGroups],
    participants: crowd,
    content: fill(story(dice, topic)),
    photos: [],
    proofs: [],
    transcribedFeedback: dice.chance(0.35) ? dice.pick(NOTED) : '',
  }
}

/** Skills champions tell of their craft, and nobody else does. */
function isOf(topic: Topic, category: Category): boolean {
  return topic.scenes[0] !== 'workshop' || topic.form !== 'lecture' || category === 'champion'
}

/** People come and go one by one, so it takes long. */
function isBusyStand(topic: Topic): boolean {
  return topic.form === 'consultation' && topic.crowd !== null
}

function story(dice: Dice, topic: Topic): string {
  const parts = [dice.pick(topic.open), ...dice.some(topic.body, 3), dice.pick(topic.close)]
  const more = topic.body.find((each) => !parts.includes(each)) ?? ''
  const isShort = countCharacters(parts.join('')) < ENOUGH
  return isShort ? [...parts.slice(0, -1), more, ...parts.slice(-1)].join('') : parts.join('')
}

/** Two or three on-site pictures of that topic as files of the expert. */
export function photosOf(dice: Dice, topic: Topic, pictures: Pictures, owner: { id: string; at: number }): FileDoc[] {
  const shown = topic.scenes.flatMap((kind) => pictures.scenes.get(kind) ?? [])
  return dice.some(shown, dice.between(2, 3)).map((picture, index) => ({
    _id: digest(['demo photo', owner.id, String(owner.at), String(index)], 20),
    ownerId: owner.id,
    purpose: 'logPhoto',
    name: '现场照片',
    kind: 'picture',
    mime: 'image/jpeg',
    original: '',
    state: 'passed',
    traceId: '',
    at: owner.at,
    ...picture,
  }))
}
