import type { RoundRow } from '@/domain/contract/rounds'
import { cloud } from '@/tests/screens/cloud'
import { aMe } from '@/tests/screens/people'
import { renderScreen, screen, tap, tapTwice, type, within } from '@/tests/screens/renderScreen'
import { aDecision, aReadyRow } from '../testing/term'
import AppointPage from './index'

const ROUND: RoundRow = {
  id: 'r1',
  title: '2026 年集中申请',
  phase: 'centreReview',
  openAt: 0,
  closeAt: 1,
  cityDueAt: 2,
  ageReferenceOn: '2026-09-01',
  places: null,
}
const DECISION = aDecision({
  items: [
    {
      name: '甲木',
      unit: '江南职业技术学院',
      certificateNo: '苏职指〔2026〕0101号',
      startOn: '2026-12-01',
      endOn: '2028-11-30',
      result: '聘任，颁发聘任证书',
      reason: '',
    },
  ],
})

beforeEach(() => {
  cloud.answers('account.me', aMe({ registered: true, roles: [{ role: 'centreOfficer', label: '省中心经办人' }] }))
  cloud.answers('rounds.list', {
    rounds: [{ ...ROUND, id: 'r2', title: '2028 年集中申请', phase: 'open' }, ROUND],
    canCreate: true,
  })
  cloud.answers('appointments.ready', {
    rows: [
      aReadyRow('a1', '甲木'),
      aReadyRow('a2', '乙木'),
      aReadyRow('a3', '丙木', { blocked: '有未办结的异议' }),
      aReadyRow('a4', '丁木', { blocked: '公示到2026年11月30日 24:00 结束' }),
    ],
  })
  cloud.answers('appointments.decisions', { rows: [DECISION], nextCursor: null })
})

async function pickAll() {
  await tap(await screen.findByRole('checkbox', { name: '全选' }))
  await tap(screen.getByRole('button', { name: '聘任 2 人' }))
}

/** The platform's wheel for days, as the test's component draws it. */
const chooseDay = (on: string) => type(screen.getByTestId('date'), on)

describe('聘任决定', () => {
  it('picks of the round in review only those nothing stands in the way of, and says why of the others', async () => {
    renderScreen(<AppointPage />)

    expect(await screen.findByText('暂不能聘任（2 人）')).toBeInTheDocument()
    expect(screen.getByText('有未办结的异议')).toBeInTheDocument()
    await pickAll()

    const sheet = screen.getByRole('dialog', { name: '聘任决定' })
    expect(within(sheet).getByText('甲木、乙木')).toBeInTheDocument()
    expect(within(sheet).queryByText(/丙木/)).not.toBeInTheDocument()
    expect(cloud.inputsOf('appointments.ready')).toEqual([{ roundId: 'r1' }])
  })

  it('appoints once when tapped twice, and shows the decision to print', async () => {
    cloud.answers('appointments.appoint', DECISION)
    renderScreen(<AppointPage />)
    await pickAll()
    await type(screen.getByRole('textbox', { name: '决定文号' }), '苏职介〔2026〕12号')
    await chooseDay('2026-12-01')

    expect(screen.getByText('聘期届满日 2028年11月30日（当日 24:00 止）')).toBeInTheDocument()
    expect(
      screen.getByText(/^将聘任 2 人，聘期 2026年12月1日 至 2028年11月30日，生成 2 个证书编号/),
    ).toBeInTheDocument()
    await tapTwice(screen.getAllByRole('button', { name: '聘任 2 人' }).at(-1) ?? document.body)

    expect(await screen.findByRole('button', { name: '打印（Word）' })).toBeInTheDocument()
    expect(cloud.inputsOf('appointments.appoint')).toEqual([
      { applicationIds: ['a1', 'a2'], decisionNo: '苏职介〔2026〕12号', startOn: '2026-12-01' },
    ])
    expect(cloud.toasts()).toEqual(['已聘任 1 人'])
  })

  it('says in place who keeps the batch from being appointed', async () => {
    cloud.refuses('appointments.appoint', { code: 'BARRED_IN_BATCH', detail: { names: '乙木' } })
    renderScreen(<AppointPage />)
    await pickAll()
    await type(screen.getByRole('textbox', { name: '决定文号' }), '苏职介〔2026〕12号')
    await chooseDay('2026-12-01')

    await tap(screen.getAllByRole('button', { name: '聘任 2 人' }).at(-1) ?? document.body)

    expect(await screen.findByText('名单中的乙木按第八条不再列为聘任对象，请移出后再提交')).toBeInTheDocument()
    expect(screen.getByDisplayValue('苏职介〔2026〕12号')).toBeInTheDocument()
  })
})
