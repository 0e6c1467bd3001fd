import { cloud } from '@/tests/screens/cloud'
import { aNotice } from '@/tests/screens/notices'
import { aMe } from '@/tests/screens/people'
import { renderScreen, screen, tap, type } from '@/tests/screens/renderScreen'
import ObjectionPage from '.'

const FACTS = '此人申报材料所填的工作年限与实际不符，本人曾与其共事，可以作证。'
const FOLLOWED = {
  ...{ receiptNo: 'YY-2026-0001-2', late: false, about: '“第一批拟聘任人员公示”中的拟聘人2', at: 1 },
  ...{ stateWords: '已收到', finding: '' },
  timeline: [{ label: '已收到', note: '', at: 1, mark: 'done' as const }],
}

beforeEach(() => {
  cloud.answers('account.me', aMe())
  cloud.answers('notices.get', aNotice(2))
  cloud.answers('notices.object', FOLLOWED)
})

const write = async () => {
  await tap(await screen.findByRole('button', { name: '从名单里选择' }))
  await tap(screen.getByRole('radio', { name: '拟聘人2，江畔单位2' }))
  await type(screen.getByRole('textbox', { name: '事实和理由' }), FACTS)
  await type(screen.getByRole('textbox', { name: '您的姓名' }), '苗青')
  await type(screen.getByRole('textbox', { name: '您的联系电话' }), '025 8330 1234')
}
const submit = () => tap(screen.getByRole('button', { name: '提交异议' }))

it('names what is missing and sends nothing', async () => {
  renderScreen(<ObjectionPage />, { params: { notice: 'n1' } })
  await screen.findByRole('button', { name: '从名单里选择' })

  await submit()

  expect(await screen.findByText('请填写您的姓名')).toBeInTheDocument()
  expect(screen.getByText('请选择对谁有异议')).toBeInTheDocument()
  expect(screen.getByText('请填写事实和理由')).toBeInTheDocument()
  expect(cloud.inputsOf('notices.object')).toEqual([])
})

it('sends name, phone and facts about one person, and gives the receipt', async () => {
  renderScreen(<ObjectionPage />, { params: { notice: 'n1' } })
  await write()

  await submit()

  expect(await screen.findByText(/^异议已收到，受理编号 YY-2026-0001-2。/)).toBeInTheDocument()
  expect(cloud.inputsOf('notices.object')).toEqual([
    { noticeId: 'n1', personNo: 2, name: '苗青', phone: '025-83301234', facts: FACTS, files: [] },
  ])
})

it('keeps what was written when it does not get through, and sends it again under the same key', async () => {
  cloud.losesReply('notices.object')
  const { unmount } = renderScreen(<ObjectionPage />, { params: { notice: 'n1' } })
  await write()
  await submit()
  await screen.findAllByText(/填写的内容已保存在本机/)
  unmount()
  cloud.answers('notices.object', FOLLOWED)

  renderScreen(<ObjectionPage />, { params: { notice: 'n1' } })
  expect(await screen.findByRole('textbox', { name: '事实和理由' })).toHaveValue(FACTS)
  await submit()

  expect(await screen.findByText(/^异议已收到/)).toBeInTheDocument()
  expect(new Set(cloud.keysOf('notices.object')).size).toBe(1)
})

it('is followed by number and phone; a wrong pair is said in one sentence', async () => {
  cloud.refuses('notices.follow', { code: 'RECEIPT_WRONG' })
  renderScreen(<ObjectionPage />, { params: { receipt: 'YY-2026-0001-2' } })
  const look = () => tap(screen.getByRole('button', { name: '查询' }))
  expect(screen.getByRole('textbox', { name: '受理编号' })).toHaveValue('YY-2026-0001-2')
  await look()
  expect(await screen.findByText('联系电话请填写手机号，或带区号的座机号（可加分机）')).toBeInTheDocument()
  await type(screen.getByRole('textbox', { name: '联系电话' }), '13700008888')
  await look()
  expect(await screen.findByText('编号或电话不正确，请核对回执')).toBeInTheDocument()

  cloud.answers('notices.follow', { ...FOLLOWED, stateWords: '异议不成立', finding: '经核实，年限属实。' })
  await type(screen.getByRole('textbox', { name: '联系电话' }), '13700008889')
  await look()

  expect(await screen.findByText('经核实，年限属实。')).toBeInTheDocument()
})
