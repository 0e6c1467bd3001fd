import type { ConsultationDoc, ExpertDoc } from '@/cloudfunctions/_kit/documents'
import { orderKeys } from '@/cloudfunctions/_kit/expertOrder'
import { DEFAULT_SETTINGS } from '@/domain/rules/settingValues'
import { accountIdOf } from '@/cloudfunctions/_kit/identity'
import { addDays, dayOf, showDay } from '@/domain/rules/shanghai'
import { makeAccount, makeConsultation, makeExpert, makeExpertAccount, makeLog } from '@/tests/make'
import { startCloud, type Cloud } from '@/tests/cloud/startCloud'
import { termsOf } from './terms'

const today = dayOf(Date.now())
const figures = { services: 0, consultations: 0, feedbacks: 0, scoreSum: 0, replyHours: null }

let cloud: Cloud

beforeAll(async () => {
  cloud = await startCloud()
  await cloud.warm()
})
afterAll(async () => cloud.close())

function load(id: string, fields: Partial<ExpertDoc> = {}): ExpertDoc {
  const made = makeExpert(id, fields)
  const expert = { ...made, terms: termsOf(made), by: orderKeys(made, DEFAULT_SETTINGS) }
  cloud.load('experts', [expert])
  return expert
}

describe('get', () => {
  it('shows the public page in one round trip, without phone or account', async () => {
    load('page', {
      phone: '13911112222',
      figures: { ...figures, services: 3, feedbacks: 3, scoreSum: 1400, replyHours: 30 },
    })

    const page = await cloud.as('wx-reader').must('experts.get', { id: 'page' })

    expect(page).toMatchObject({
      id: 'page',
      score: 4.7,
      replyTime: '通常 2 个工作日内回复',
      unavailable: { consult: null },
    })
    expect(page.term).toMatchObject({ certificateNo: 'ZJ-page', inForce: true })
    const text = JSON.stringify(page)
    for (const secret of ['13911112222', accountIdOf('wx-page'), 'terms', 'outbox']) expect(text).not.toContain(secret)
    expect(cloud.lastCall().database).toBe(1)
  })

  it.each<[string, Partial<ExpertDoc>, string]>([
    ['paused', { paused: true }, '暂停接单'],
    ['pausedUntil', { paused: true, pausedUntilOn: addDays(today, 5) }, `暂停接单，${showDay(addDays(today, 5))}恢复`],
    [
      'ended',
      { term: { certificateNo: 'Z', startOn: addDays(today, -731), endOn: addDays(today, -1) } },
      '聘期已满待定',
    ],
    ['self', { accountId: accountIdOf('wx-reader') }, '这是您本人的主页'],
  ])('says why an expert cannot be asked: %s', async (id, fields, why) => {
    load(id, fields)

    const page = await cloud.as('wx-reader').must('experts.get', { id })

    expect(page.unavailable.consult).toBe(why)
  })

  it('counts the last day of a term as in force', async () => {
    load('lastDay', { term: { certificateNo: 'Z', startOn: addDays(today, -730), endOn: today } })

    expect((await cloud.as('wx-reader').must('experts.get', { id: 'lastDay' })).term.inForce).toBe(true)
  })

  it('says that an expert who left is gone, and that one who never was is not found', async () => {
    load('left', { listed: false })

    expect(await cloud.as('wx-reader').call('experts.get', { id: 'left' })).toMatchObject({
      refusal: { code: 'EXPERT_GONE' },
    })
    expect(await cloud.as('wx-reader').call('experts.get', { id: 'nobody' })).toMatchObject({
      refusal: { code: 'NOT_FOUND' },
    })
  })
})

describe('suggest', () => {
  beforeAll(() => {
    load('inCity', { specialties: ['counselling'], city: '320600', hours: [] })
    load('soonFar', { specialties: ['counselling'], city: '320700' })
    load('veteran', {
      specialties: ['counselling'],
      city: '320700',
      hours: [],
      figures: { ...figures, services: 60 },
    })
    load('pausedFit', { specialties: ['counselling'], city: '320600', paused: true })
  })

  const wish = { who: 'seeker', about: 'counselling', city: '320600' } as const

  it('proposes three different experts, the best fitting first, each with true reasons', async () => {
    const { suggestions } = await cloud.as('wx-wisher').must('experts.suggest', wish)

    expect(suggestions.map(({ expert }) => expert.id)).toEqual(['inCity', 'soonFar', 'veteran'])
    expect(suggestions.map(({ reasons }) => reasons)).toEqual([
      ['擅长心理咨询', '在南通', '来自江畔就业服务中心'],
      ['擅长心理咨询', '本周可约', '来自江畔就业服务中心'],
      ['擅长心理咨询', '已服务 60 次', '来自江畔就业服务中心'],
    ])
  })

  it('puts this week before the city for somebody in a hurry', async () => {
    const { suggestions } = await cloud.as('wx-wisher').must('experts.suggest', { ...wish, soon: true })

    expect(suggestions[0]?.expert.id).toBe('soonFar')
  })

  it('gives the same three for the same wish', async () => {
    const ask = async () => (await cloud.as('wx-wisher').must('experts.suggest', wish)).suggestions

    expect(await ask()).toEqual(await ask())
  })

  it('never proposes an expert to themself', async () => {
    const { suggestions } = await cloud.as('wx-inCity').must('experts.suggest', wish)

    expect(suggestions.map(({ expert }) => expert.id)).not.toContain('inCity')
  })
})

describe('home', () => {
  it('picks six with one reason each and counts experts and services', async () => {
    for (const place of [1, 2, 3, 4, 5, 6, 7]) {
      load(`home${place}`, {
        city: '321100',
        specialties: ['law'],
        figures: { ...figures, services: place },
        hours: [],
      })
    }

    const home = await cloud.as('wx-reader').must('experts.home', { city: '321100' })

    expect(home.picks).toHaveLength(6)
    expect(new Set(home.picks.map(({ expert }) => expert.id)).size).toBe(6)
    for (const { expert, reasons } of home.picks) {
      expect([[`已服务 ${expert.services} 次`], ['擅长法律法规']]).toContainEqual(reasons)
    }
    expect(new Set(home.picks.flatMap(({ reasons }) => reasons)).size).toBeGreaterThan(1)
    expect(home.experts).toBeGreaterThanOrEqual(7)
    expect(home.services).toBeGreaterThanOrEqual(28)
  })

  it('costs two round trips at once when the totals are known, and shows no paused expert', async () => {
    load('homePaused', { city: '321200', paused: true })
    load('homeFree', { city: '321200' })

    const home = await cloud.as('wx-reader').must('experts.home', { city: '321200' })

    expect(home.picks.map(({ expert }) => expert.id)).toEqual(['homeFree'])
    expect(cloud.lastCall().database).toBe(2)
  })

  it('announces two running notices, the one that ends first before the other, and none that is over', async () => {
    const strip = [{ on: '2026-06-08', kind: 'work' }]
    const notice = {
      state: 'running',
      title: '公示',
      postedOn: '2026-06-08',
      endOn: '2026-06-15',
      workingDays: 5,
      strip,
    }
    const hours = (count: number) => Date.now() + count * 3_600_000
    cloud.load('notices', [
      { _id: 'late', ...notice, endsAt: hours(3), persons: [{ name: '秦望舒' }] },
      { _id: 'over', ...notice, endsAt: hours(-1) },
      { _id: 'soon', ...notice, endsAt: hours(1) },
      { _id: 'next', ...notice, endsAt: hours(2) },
      { _id: 'draft', ...notice, state: 'draft', endsAt: 0 },
    ])

    const { notices } = await cloud.as('wx-reader').must('experts.home', {})

    const { state: _state, ...shown } = notice
    expect(notices).toEqual([
      { id: 'soon', ...shown },
      { id: 'next', ...shown },
    ])
  })

  it('is there for a programme without experts in a city', async () => {
    expect((await cloud.as('wx-reader').must('experts.home', { city: '321300' })).picks).toEqual([])
  })
})

describe('mine', () => {
  it('is for experts alone', async () => {
    cloud.load('accounts', [makeAccount('wx-mine-seeker')])

    for (const openid of ['wx-mine-seeker', 'wx-mine-visitor']) {
      expect(await cloud.as(openid).call('experts.mine', {})).toMatchObject({ refusal: { code: 'NOT_ALLOWED' } })
    }
  })

  it('counts what waits for the expert and nothing of others', async () => {
    load('m1', { specialties: ['law'], industry: 'finance' })
    cloud.load('accounts', [makeExpertAccount('wx-m1', 'm1', { blocks: ['u-blocked'] })])
    const expertAccountId = accountIdOf('wx-m1')
    const pooled: Partial<ConsultationDoc> = {
      stage: 'field',
      expertId: '',
      expertAccountId: '',
      pool: ['t:policy', 'i:finance'],
    }
    cloud.load('consultations', [
      makeConsultation('m-asked', { expertAccountId }),
      makeConsultation('m-answered', { expertAccountId, state: 'answered' }),
      makeConsultation('m-other'),
      makeConsultation('m-pool', pooled),
      makeConsultation('m-pool-passed', { ...pooled, passedBy: ['m1'] }),
      makeConsultation('m-pool-own', { ...pooled, clientId: expertAccountId }),
      makeConsultation('m-pool-blocked', { ...pooled, clientId: 'u-blocked' }),
      makeConsultation('m-pool-field', { ...pooled, pool: ['t:counselling', 'i:ai'] }),
    ])
    cloud.load('serviceLogs', [
      makeLog('m-draft', { expertId: 'm1' }),
      makeLog('m-returned', { expertId: 'm1', state: 'returned' }),
      makeLog('m-submitted', { expertId: 'm1', state: 'submitted' }),
      makeLog('m-elses'),
    ])

    const mine = await cloud.as('wx-m1').must('experts.mine', {})

    expect(mine.waiting).toEqual({ requests: 1, pool: 1, drafts: 1, returned: 1 })
    expect(mine).toMatchObject({ id: 'm1', version: 1, phoneMasked: '139****0001', paused: false })
  })
})
