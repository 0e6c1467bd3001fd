import { accept, answer, clientSays, decline, end, expertSays, shareContacts } from './consultationActs'
import { answerFromDesk, expire, handOn } from './handingOn'
import { DAY_MS, hoursBefore, lapsedChain, latestInTime } from './moments'
import { storyOfOthers } from './otherStories'
import { rated, told, type Story, type Told } from './story'

/** 林晓禾: one question waits, one dialogue runs, one was declined, one ended and was rated two days ago. */
function storyOfLin({ stage, cast: { lin }, experts }: Story): Told {
  const { nowAt } = stage
  const [, second, third] = experts.nanjing
  const ask = { client: lin, expert: experts.busy }
  const waiting = told(stage, { ...ask, serviceType: 'coaching', at: hoursBefore(nowAt, 3) }, () => [])
  const running = told(
    stage,
    { ...ask, expert: second, serviceType: 'planning', at: hoursBefore(nowAt, 122) },
    (question) => [
      answer(second, hoursBefore(nowAt, 98), question.answer),
      clientSays(lin, hoursBefore(nowAt, 44), question.more),
      expertSays(second, hoursBefore(nowAt, 20), question.last),
    ],
  )
  const declined = told(stage, { ...ask, expert: third, serviceType: 'assessment', at: hoursBefore(nowAt, 50) }, () => [
    decline(third, hoursBefore(nowAt, 26), '近期在外地授课，无法安排测评解读，建议转给同领域专家。'),
  ])
  const ended = told(
    stage,
    { ...ask, expert: experts.paused, serviceType: 'counselling', at: hoursBefore(nowAt, 300) },
    (question) => [
      answer(experts.paused, hoursBefore(nowAt, 280), question.answer),
      clientSays(lin, hoursBefore(nowAt, 270), question.more),
      expertSays(experts.paused, hoursBefore(nowAt, 250), question.last),
      end(lin, hoursBefore(nowAt, 60), 'close'),
    ],
  )
  const last = rated(stage, { consultation: ended, client: lin, at: hoursBefore(nowAt, 52), answeredAt: null })
  return { consultations: [waiting, running, declined, ...last.consultations], feedback: last.feedback }
}

/** 周建安: one question in the pool, one on the duty desk, one that nobody answered, one taken back. */
function storyOfZhou({ stage, cast: { zhou }, experts }: Story): Told {
  const [first, second] = experts.suzhou
  const [askedA = 0, fieldA = 0] = lapsedChain(stage.nowAt, 1)
  const [askedB = 0, fieldB = 0, dutyB = 0] = lapsedChain(stage.nowAt - 3_600_000, 2)
  const [askedC = 0, fieldC = 0, dutyC = 0, endedC = 0] = lapsedChain(stage.nowAt - 7_200_000, 3)
  const ask = { client: zhou, expert: first }
  return {
    feedback: [],
    consultations: [
      told(stage, { ...ask, serviceType: 'coaching', nth: 1, at: askedA }, () => [handOn(fieldA)]),
      told(stage, { ...ask, expert: second, serviceType: 'policy', at: askedB }, () => [handOn(fieldB), handOn(dutyB)]),
      told(stage, { ...ask, serviceType: 'planning', nth: 1, at: askedC }, () => [
        handOn(fieldC),
        handOn(dutyC),
        expire(endedC),
      ]),
      told(stage, { ...ask, expert: second, serviceType: 'counselling', at: hoursBefore(stage.nowAt, 700) }, () => [
        end(zhou, hoursBefore(stage.nowAt, 690), 'withdraw'),
      ]),
    ],
  }
}

/** 许雅宁: accepted and waiting, in a dialogue with numbers exchanged, and one long ended with an answered feedback. */
function storyOfXu({ stage, cast: { xu }, experts }: Story): Told {
  const { nowAt } = stage
  const ask = { client: xu, expert: experts.busy, serviceType: 'recruiting' as const }
  const accepted = told(stage, { ...ask, nth: 1, at: hoursBefore(nowAt, 22) }, () => [
    accept(experts.busy, hoursBefore(nowAt, 18)),
  ])
  const running = told(stage, { ...ask, at: hoursBefore(nowAt, 96) }, (question) => [
    answer(experts.busy, hoursBefore(nowAt, 75), question.answer),
    ...shareContacts(xu, experts.busy, hoursBefore(nowAt, 50)),
    clientSays(xu, hoursBefore(nowAt, 5), question.more),
  ])
  const ended = told(stage, { ...ask, serviceType: 'staffing', nth: 1, at: hoursBefore(nowAt, 960) }, (question) => [
    answer(experts.busy, hoursBefore(nowAt, 940), question.answer),
    clientSays(xu, hoursBefore(nowAt, 930), question.more),
    expertSays(experts.busy, hoursBefore(nowAt, 920), question.last),
    end(xu, hoursBefore(nowAt, 900), 'close'),
  ])
  const last = rated(stage, {
    consultation: ended,
    client: xu,
    at: hoursBefore(nowAt, 890),
    answeredAt: hoursBefore(nowAt, 860),
  })
  return { consultations: [accepted, running, ...last.consultations], feedback: last.feedback }
}

/** 潘启铭: an urgent question without the name, a dialogue the expert begins a log from, and one the duty desk answered. */
function storyOfPan({ stage, cast: { pan, suzhou }, experts }: Story): Told {
  const { nowAt } = stage
  const [askedAt = 0, fieldAt = 0, dutyAt = 0] = lapsedChain(nowAt - 20 * DAY_MS, 2)
  const ask = { client: pan, serviceType: 'staffing' as const }
  return {
    feedback: [],
    consultations: [
      told(
        stage,
        { ...ask, expert: experts.busy, at: latestInTime(nowAt), also: { hideName: true, city: '320500' } },
        () => [],
      ),
      told(stage, { ...ask, expert: experts.logs, nth: 1, at: hoursBefore(nowAt, 140) }, (question) => [
        answer(experts.logs, hoursBefore(nowAt, 120), question.answer),
        clientSays(pan, hoursBefore(nowAt, 100), question.more),
        expertSays(experts.logs, hoursBefore(nowAt, 73), question.last),
      ]),
      told(stage, { ...ask, expert: experts.suzhou[1], serviceType: 'policy', at: askedAt }, (question) => [
        handOn(fieldAt),
        handOn(dutyAt),
        ...answerFromDesk(suzhou, dutyAt + 8 * 3_600_000, question.answer),
        end(pan, dutyAt + 3 * DAY_MS, 'close'),
      ]),
    ],
  }
}

/** Consultations in every state and stage, for the people of the switcher. */
export function clientStories(story: Story): Told {
  const parts = [storyOfLin, storyOfZhou, storyOfXu, storyOfPan, storyOfOthers].map((tell) => tell(story))
  return {
    consultations: parts.flatMap((part) => part.consultations),
    feedback: parts.flatMap((part) => part.feedback),
  }
}
