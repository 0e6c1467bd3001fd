import type { OutputOf } from '@/domain/contract'
import type { ExitView } from '@/domain/contract/appointments'
import { cloud } from '@/tests/screens/cloud'
import { aFile, aMe } from '@/tests/screens/people'
import { renderScreen, screen, tap, tapTwice, type, waitFor } from '@/tests/screens/renderScreen'
import { anExit } from '../testing/term'
import ExitsPage from './index'

const EXPERT: OutputOf<'experts.search'>['experts'][number] = {
  id: 'e1',
  name: '沈知行',
  portraitUrl: '',
  title: '副教授',
  unit: '江南职业技术学院',
  city: '320100',
  industry: 'education',
  specialties: [],
  modes: [],
  services: 3,
  feedbacks: 0,
  score: null,
  availability: 'thisWeek',
  replyTime: '',
}
const DECIDED = anExit({
  version: 5,
  state: 'decided',
  decision: { no: '苏职介〔2026〕30号', on: '2026-11-20', text: '决定解聘沈知行。', byName: '钟离月' },
  can: ['deliver', 'revoke'],
})

const opened = (exit: ExitView) => {
  cloud.answers('appointments.exit', exit)
  return renderScreen(<ExitsPage />, { params: { id: exit.id, from: 'list' } })
}
const last = (name: string) => screen.getAllByRole('button', { name }).at(-1) ?? document.body

beforeEach(() => {
  cloud.answers('account.me', aMe({ registered: true, roles: [{ role: 'centreOfficer', label: '省中心经办人' }] }))
  cloud.answers('appointments.exits', { rows: [anExit()], nextCursor: null })
})

describe('解聘与退出', () => {
  it('opens the case of a dismissal from a search, on one ground in the words of the regulation', async () => {
    cloud.answers('experts.search', { experts: [EXPERT], nextCursor: null })
    cloud.answers('appointments.openDismissal', anExit())
    cloud.answers('appointments.exit', anExit())
    renderScreen(<ExitsPage />, { params: { id: 'new' } })
    await type(await screen.findByLabelText('专家姓名或单位'), '沈')
    await tap(screen.getByRole('button', { name: '搜索' }))
    await tap(await screen.findByRole('button', { name: /^沈知行/ }))

    expect(screen.getAllByRole('radio')).toHaveLength(6)
    expect(screen.queryByText(/本人要求退出/)).not.toBeInTheDocument()
    await tap(screen.getByRole('button', { name: '立案' }))
    expect(await screen.findByText('请选择解聘情形')).toBeInTheDocument()
    await tap(screen.getByRole('radio', { name: /^第二种情形/ }))
    await type(screen.getByRole('textbox', { name: '事实' }), anExit().facts)
    await tapTwice(screen.getByRole('button', { name: '立案' }))

    expect(await screen.findByRole('button', { name: '作出解聘决定' })).toBeInTheDocument()
    expect(cloud.inputsOf('appointments.openDismissal')).toEqual([
      { expertId: 'e1', ground: 'misuse', facts: anExit().facts, attempts: [], evidence: [] },
    ])
  })

  it('counts the attempts to reach somebody against the setting', async () => {
    cloud.answers('staff.settings', {
      version: 1,
      rows: [
        { name: 'contactAttempts', value: 2, changed: null, canSet: true },
        { name: 'contactAttemptsOverDays', value: 30, changed: null, canSet: true },
      ],
      history: [],
    })
    const attempts = [
      { on: '2026-09-01', way: '电话', result: '无人接听' },
      { on: '2026-09-20', way: '短信', result: '没有回复' },
    ]
    opened(anExit({ ground: 'unreachable', attempts }))
    await tap(await screen.findByRole('button', { name: '修改事实和证据' }))
    expect(await screen.findByText('还差')).toBeInTheDocument()

    await tap(screen.getByRole('button', { name: '添加联系记录' }))
    await tap(screen.getByRole('button', { name: '添加' }))
    expect(screen.getByText('请选择联系日期')).toBeInTheDocument()
    await type(screen.getByTestId('date'), '2026-11-01')
    await type(screen.getByRole('textbox', { name: '联系方式' }), '上门')
    await type(screen.getByRole('textbox', { name: '联系结果' }), '已搬离')
    await tap(screen.getByRole('button', { name: '添加' }))

    expect(await screen.findByText('符合')).toBeInTheDocument()
    cloud.answers('appointments.editDismissal', anExit({ version: 5 }))
    await tap(screen.getByRole('button', { name: '保存' }))
    await waitFor(() => expect(cloud.inputsOf('appointments.editDismissal')).toHaveLength(1))
    expect(cloud.inputsOf('appointments.editDismissal')[0]).toMatchObject({
      id: 'x1',
      version: 4,
      attempts: [...attempts, { on: '2026-11-01', way: '上门', result: '已搬离' }],
    })
  })

  it('decides with a text to begin with, and says why the cloud refuses', async () => {
    cloud.refuses('appointments.decideDismissal', { code: 'EVIDENCE_MISSING' })
    opened(anExit())
    await tap(await screen.findByRole('button', { name: '作出解聘决定' }))
    expect(screen.getByDisplayValue('决定解聘沈知行的职业指导专家聘任，自公示发布之日起生效。')).toBeInTheDocument()
    await type(screen.getByRole('textbox', { name: '决定文号' }), '苏职介〔2026〕30号')

    await tap(screen.getByRole('button', { name: '作出决定' }))

    expect(await screen.findByText('请至少上传一份证据材料')).toBeInTheDocument()
    expect(screen.getByDisplayValue('苏职介〔2026〕30号')).toBeInTheDocument()
  })

  it('records the delivery with its proof', async () => {
    cloud.choose('wxfile://receipt.jpg')
    cloud.answers('account.addFile', aFile('proof-1', { state: 'passed' }))
    cloud.answers(
      'appointments.deliver',
      anExit({ ...DECIDED, version: 6, state: 'delivered', can: ['publish', 'revoke'] }),
    )
    opened(DECIDED)
    await tap(await screen.findByRole('button', { name: '登记送达' }))
    await tap(last('登记送达'))
    expect(screen.getByText('请选择送达方式')).toBeInTheDocument()

    await tap(screen.getByRole('radio', { name: '邮寄送达' }))
    await type(screen.getByTestId('date'), '2026-11-22')
    await type(screen.getByRole('textbox', { name: '送达说明' }), '邮政专递，本人签收')
    await tap(screen.getByRole('button', { name: '添加送达凭证' }))
    await tap(screen.getByRole('button', { name: '从相册选择' }))
    await waitFor(() => expect(last('登记送达')).toBeEnabled())
    await tap(last('登记送达'))

    await waitFor(() =>
      expect(cloud.inputsOf('appointments.deliver')).toEqual([
        {
          id: 'x1',
          version: 5,
          way: 'post',
          on: '2026-11-22',
          note: '邮政专递，本人签收',
          proofs: ['proof-1'],
        },
      ]),
    )
  })

  it('says with the real numbers what publishing leads to, and publishes once', async () => {
    const delivered = anExit({ ...DECIDED, state: 'delivered', can: ['publish', 'revoke'] })
    const effective = anExit({
      ...delivered,
      version: 6,
      state: 'effective',
      noticeId: 'n1',
      consequences: [],
      can: [],
    })
    cloud.answers('appointments.publishDismissal', effective)
    opened(delivered)
    await tap(await screen.findByRole('button', { name: '公示并生效' }))
    expect(
      screen.getByText(/^距聘期届满还有 17 天，聘任立即结束；3 个未办结的咨询.*公示只写姓名和决定/),
    ).toBeInTheDocument()
    await type(screen.getByRole('textbox', { name: '公示联系方式' }), '省职业介绍中心 025-00000000')
    cloud.answers('appointments.exit', effective)

    await tapTwice(screen.getByRole('button', { name: '发布公示，立即生效' }))

    await tap(await screen.findByRole('button', { name: '解聘公示' }))
    expect(cloud.inputsOf('appointments.publishDismissal')).toHaveLength(1)
    expect(cloud.opened()).toEqual(['/packages/directory/notice/index?id=n1'])
    expect(screen.queryByText('办理')).not.toBeInTheDocument()
  })

  it('confirms that an expert may leave only with the consequences read', async () => {
    cloud.answers('appointments.confirmLeaving', anExit({ state: 'effective', can: [] }))
    opened(anExit({ ground: 'ownWish', askedByExpert: true, facts: '工作调动', can: ['confirm', 'discard'] }))
    expect(await screen.findByText('本人申请，待确认')).toBeInTheDocument()
    expect(screen.queryByRole('button', { name: '作出解聘决定' })).not.toBeInTheDocument()

    await tap(screen.getByRole('button', { name: '确认退出' }))
    await type(screen.getByRole('textbox', { name: '决定文号' }), '苏职介〔2026〕31号')
    expect(screen.getByText(/3 个未办结的咨询.*确认后不能撤回。/)).toBeInTheDocument()
    await tap(screen.getByRole('button', { name: '确认退出，立即生效' }))

    await waitFor(() =>
      expect(cloud.inputsOf('appointments.confirmLeaving')).toEqual([
        { id: 'x1', version: 4, decisionNo: '苏职介〔2026〕31号', text: '' },
      ]),
    )
  })

  it('says who was faster, and shows the case as it is now', async () => {
    cloud.refuses('appointments.discardExit', { code: 'CHANGED_BY_OTHERS', detail: { state: '已决定待送达' } })
    opened(anExit())
    await tap(await screen.findByRole('button', { name: '作废' }))
    await type(screen.getByRole('textbox', { name: '原因' }), '事实不清')
    await tap(last('作废'))
    expect(await screen.findByText('已被他人处理，现在是“已决定待送达”，请刷新')).toBeInTheDocument()
    cloud.answers('appointments.exit', DECIDED)

    await tap(screen.getByRole('button', { name: '刷新' }))

    expect(await screen.findByRole('button', { name: '登记送达' })).toBeInTheDocument()
    expect(screen.queryByRole('button', { name: '作废' })).not.toBeInTheDocument()
  })

  it('lists who is barred, by which ground and document', async () => {
    cloud.answers('appointments.bars', {
      rows: [{ name: '沈知行', ground: 'leak', decisionNo: '苏职介〔2025〕3号', on: '2025-05-06', byName: '钟离月' }],
      nextCursor: null,
    })
    renderScreen(<ExitsPage />, { params: { part: 'bars' } })

    expect(await screen.findByText('苏职介〔2025〕3号')).toBeInTheDocument()
    expect(screen.getByText(/^第八条第三种情形/)).toBeInTheDocument()
  })
})
