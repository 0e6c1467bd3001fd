import type { Account } from '@/cloudfunctions/_kit/caller'
import type { ExpertDoc } from '@/cloudfunctions/_kit/documents'
import type { ServiceType } from '@/domain/rules/serviceTypes'
import { answer, clientSays } from './consultationActs'
import { handOn } from './handingOn'
import { hoursBefore, lapsedChain } from './moments'
import { told, type Story, type Told } from './story'

const POOL: readonly (readonly [serviceType: ServiceType, nth: number])[] = [
  ['planning', 0],
  ['coaching', 0],
  ['counselling', 0],
  ['recruiting', 0],
  ['assessment', 0],
  ['staffing', 1],
]

/** Questions of people nobody plays: more for the busy expert, the pool, and the duty desk of 南京. */
export function storyOfOthers({ stage, experts }: Story): Told {
  const { nowAt } = stage
  const seekers = stage.clients.filter((client) => client.kind === 'seeker')
  const employers = stage.clients.filter((client) => client.kind === 'employer')
  const [one, two, three, four, five] = seekers
  if (!one || !two || !three || !four || !five) throw new RangeError('too few clients')
  const pool = POOL.map(([serviceType, nth], index) => {
    const [client] = (serviceType === 'recruiting' || serviceType === 'staffing' ? employers : seekers).slice(index + 5)
    return told(
      stage,
      { client: client ?? one, expert: null, serviceType, nth, at: hoursBefore(nowAt, 4 + index * 3) },
      () => [],
    )
  })
  const [askedAt = 0, fieldAt = 0, dutyAt = 0] = lapsedChain(nowAt, 2)
  const duty = (client: Account, serviceType: ServiceType, expert: ExpertDoc) =>
    told(stage, { client, expert, serviceType, at: askedAt, also: { city: '320100' } }, () => [
      handOn(fieldAt),
      handOn(dutyAt),
    ])
  const ask = { expert: experts.busy }
  return {
    feedback: [],
    consultations: [
      ...pool,
      duty(four, 'coaching', experts.nanjing[0]),
      duty(five, 'policy', experts.nanjing[1]),
      told(stage, { ...ask, client: one, serviceType: 'planning', nth: 1, at: hoursBefore(nowAt, 9) }, () => []),
      told(
        stage,
        { ...ask, client: two, serviceType: 'assessment', at: hoursBefore(nowAt, 20), also: { hideName: true } },
        () => [],
      ),
      told(stage, { ...ask, client: three, serviceType: 'planning', at: hoursBefore(nowAt, 70) }, (question) => [
        answer(experts.busy, hoursBefore(nowAt, 49), question.answer),
        clientSays(three, hoursBefore(nowAt, 7), question.more),
      ]),
    ],
  }
}
