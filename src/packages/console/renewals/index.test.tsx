import type { OutputOf } from '@/domain/contract'
import { cloud } from '@/tests/screens/cloud'
import { aMe } from '@/tests/screens/people'
import { renderScreen, screen, tap, tapTwice, type } from '@/tests/screens/renderScreen'
import { aDecision, aRenewalRow, aTerm } from '../testing/term'
import RenewalsPage from './index'

const COUNTS = { '120': 2, '60': 1, '30': 1, expired: 1 }
const SOON = [
  aRenewalRow({ id: 'ta', name: '甲木' }),
  aRenewalRow({ id: 'tb', name: '乙木', version: 5, openReports: 1, overAge: true, noted: true, score: null }),
]
const OVER = [aRenewalRow({ id: 'tc', name: '丙木', state: 'expired', endOn: '2026-11-01', daysLeft: 0 })]

const LEDGER: OutputOf<'appointments.ledger'> = {
  term: aTerm({ id: 'ta', name: '甲木' }),
  services: 12,
  byDuty: [{ dutyClass: 'guidance', count: 12 }],
  logs: [{ id: 'l1', activityName: '校园求职讲座', startOn: '2026-03-02', endOn: '2026-03-02', place: '南京' }],
  consultations: 20,
  refused: 1,
  feedbacks: 8,
  score: 4.9,
  reports: [],
  note: '愿意继续服务',
  notedAt: 1,
  ageAtEnd: 66,
}

beforeEach(() => {
  cloud.answers('account.me', aMe({ registered: true, roles: [{ role: 'centreOfficer', label: '省中心经办人' }] }))
  cloud.answers('appointments.renewals', ({ within }) => ({
    rows: within === 'expired' ? OVER : SOON,
    nextCursor: null,
    counts: COUNTS,
  }))
  cloud.answers('appointments.decisions', { rows: [], nextCursor: null })
})

describe('续聘', () => {
  it('says how many wait in each list, and what to know of each person', async () => {
    renderScreen(<RenewalsPage />)

    expect(await screen.findByRole('radio', { name: '120 天内（2）' })).toBeInTheDocument()
    expect(screen.getByRole('radio', { name: '已满待定（1）' })).toBeInTheDocument()
    expect(screen.getByText('投诉 1 件未办结；届满时超过 65 岁；有本人说明')).toBeInTheDocument()
  })

  it('opens the ledger of a term with the figures, the note and the age', async () => {
    cloud.answers('appointments.ledger', LEDGER)
    renderScreen(<RenewalsPage />)

    await tap(
      (await screen.findAllByRole('button')).find((each) => each.textContent?.startsWith('甲木')) ?? document.body,
    )

    expect(await screen.findByText('愿意继续服务')).toBeInTheDocument()
    expect(screen.getByText('校园求职讲座')).toBeInTheDocument()
    expect(screen.getByText(/届满时 66 岁，超过 65 岁；年龄供参考/)).toBeInTheDocument()
    expect(cloud.inputsOf('appointments.ledger')).toEqual([{ termId: 'ta' }])
  })

  it('renews in bulk under one number, with the terms that follow, once', async () => {
    cloud.answers('appointments.decideRenewals', aDecision({ kind: 'renewal' }))
    renderScreen(<RenewalsPage />)
    await tap(await screen.findByRole('checkbox', { name: '全选' }))
    await tap(screen.getByRole('button', { name: '对 2 人作出决定' }))

    expect(screen.getAllByText('新聘期 2026年12月11日 至 2028年12月10日')).toHaveLength(2)
    expect(screen.queryByRole('radio', { name: '不再续聘' })).not.toBeInTheDocument()
    expect(screen.getByText(/^续聘 2 人，各发新的证书编号/)).toBeInTheDocument()
    await type(screen.getByRole('textbox', { name: '决定文号' }), '苏职介〔2026〕12号')
    await type(screen.getByRole('textbox', { name: '统一理由' }), '履职尽责')
    await type(screen.getByRole('textbox', { name: '乙木的理由' }), '专业领域稀缺')
    await tapTwice(screen.getByRole('button', { name: '作出决定（2 人）' }))

    expect(await screen.findByRole('button', { name: '打印（Word）' })).toBeInTheDocument()
    expect(cloud.inputsOf('appointments.decideRenewals')).toEqual([
      {
        decisionNo: '苏职介〔2026〕12号',
        on: '2026-11-23',
        items: [
          { termId: 'ta', version: 2, decision: 'renew', reason: '履职尽责' },
          { termId: 'tb', version: 5, decision: 'renew', reason: '专业领域稀缺' },
        ],
      },
    ])
  })

  it('asks for the decision on everybody whose term is over', async () => {
    cloud.answers('appointments.decideRenewals', aDecision({ kind: 'renewal' }))
    renderScreen(<RenewalsPage />, { params: { within: 'expired' } })
    await tap(await screen.findByRole('checkbox', { name: '选择 丙木' }))
    await tap(screen.getByRole('button', { name: '对 1 人作出决定' }))
    expect(screen.getByText('还有 1 人没有选择续聘或不再续聘')).toBeInTheDocument()

    await tap(screen.getByRole('radio', { name: '不再续聘' }))
    expect(screen.getByText(/^不再续聘 1 人，聘期届满结束，不影响今后再次申请。/)).toBeInTheDocument()
    await type(screen.getByRole('textbox', { name: '决定文号' }), '苏职介〔2026〕12号')
    await tap(screen.getByRole('button', { name: '作出决定（1 人）' }))

    expect(await screen.findByText('请填写理由')).toBeInTheDocument()
    expect(screen.getByDisplayValue('苏职介〔2026〕12号')).toBeInTheDocument()
  })
})
