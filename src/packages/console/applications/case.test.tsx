import { cloud } from '@/tests/screens/cloud'
import { aFile, aMe } from '@/tests/screens/people'
import { act } from '@testing-library/react'
import { renderScreen, screen, tap, type, waitFor, within } from '@/tests/screens/renderScreen'
import { makeCaseRow, makeCaseView } from '../testing/application'
import ApplicationsPage from './index'

let made = 0
let id = ''

const openCase = () => renderScreen(<ApplicationsPage />, { params: { id, from: 'list' } })
const answerCase = (part: Parameters<typeof makeCaseView>[1] = {}) =>
  cloud.answers('applications.case', (asked) => makeCaseView(asked.id, part))
const yesTo = (label: RegExp) =>
  within(screen.getByRole('radiogroup', { name: label })).getByRole('radio', { name: '是' })
const CONDITIONS = [/^拥护/, /^职业道德/, /^熟悉就业/, /^身心健康/]

async function addSeal() {
  cloud.choose('seal.jpg')
  await tap(screen.getByRole('button', { name: '添加盖章件' }))
  await tap(screen.getByRole('button', { name: '从相册选择' }))
  await screen.findByText('已选 1，最多 1')
}

beforeEach(() => {
  made += 1
  id = `case${made}` // what is typed is kept on the phone under the case
  cloud.answers('account.me', aMe({ registered: true, roles: [{ role: 'cityOfficer', label: '南京市级经办人' }] }))
  cloud.answers('account.addFile', () => aFile('seal-1'))
  cloud.answers('applications.queue', { rows: [makeCaseRow(id)], nextCursor: null })
  answerCase()
})

describe('recommending', () => {
  it('asks for every condition, the opinion and the seal before it calls', async () => {
    openCase()
    await tap(await screen.findByRole('button', { name: '推荐' }))

    await tap(screen.getByRole('button', { name: '推荐' }))

    expect(screen.getAllByText('请选择是或否')).toHaveLength(4)
    expect(screen.getByText('请填写意见')).toBeInTheDocument()
    expect(screen.getByText('请上传盖章件')).toBeInTheDocument()
    expect(cloud.inputsOf('applications.recommend')).toEqual([])
  })

  it('sends opinion, conditions and seal, and goes back to the list after the only case', async () => {
    cloud.answers('applications.recommend', () => makeCaseView(id, { state: 'recommended', can: [] }))
    openCase()
    await tap(await screen.findByRole('button', { name: '推荐' }))
    for (const label of CONDITIONS) await tap(yesTo(label))
    await tap(screen.getByRole('button', { name: '填入常用意见' }))
    await addSeal()
    expect(screen.getByText(/随南京市整批报送省中心/)).toBeInTheDocument()

    await tap(screen.getByRole('button', { name: '推荐' }))

    await waitFor(() => expect(cloud.opened()).toEqual(['back']))
    const met = { met: true, note: '' }
    expect(cloud.inputsOf('applications.recommend')).toEqual([
      {
        id,
        version: 4,
        opinion: '经审核，沈一帆同志符合《管理规程》第五条(一)规定的条件，材料齐全，同意推荐。',
        conditions: { politics: met, ethics: met, policy: met, health: met },
        overAgeReason: '',
        seal: 'seal-1',
      },
    ])
  })

  it('asks for a written reason only over 65', async () => {
    answerCase({ overAge: true, age: 68 })
    openCase()
    await tap(await screen.findByRole('button', { name: '推荐' }))

    await tap(screen.getByRole('button', { name: '推荐' }))

    expect(screen.getByText('申请人超过 65 岁，请写明推荐理由')).toBeInTheDocument()
    expect(screen.getByText('申请人 68 岁，超过 65 岁须书面说明理由。第四条(四)')).toBeInTheDocument()
  })

  it('asks why a condition is not met', async () => {
    openCase()
    await tap(await screen.findByRole('button', { name: '不推荐' }))
    const health = screen.getByRole('radiogroup', { name: '身心健康' })
    await tap(within(health).getByRole('radio', { name: '否' }))

    await tap(screen.getByRole('button', { name: '不推荐' }))

    expect(screen.getByText('判断为否时，请写明原因')).toBeInTheDocument()
    expect(cloud.inputsOf('applications.decline')).toEqual([])
  })

  it('keeps what was written when the officer looks elsewhere and comes back', async () => {
    const { unmount } = openCase()
    await tap(await screen.findByRole('button', { name: '推荐' }))
    await type(screen.getByRole('textbox', { name: '意见' }), '材料齐全，同意推荐。')
    unmount()

    openCase()
    await tap(await screen.findByRole('button', { name: '推荐' }))

    expect(screen.getByDisplayValue('材料齐全，同意推荐。')).toBeInTheDocument()
  })
})

describe('returning', () => {
  it('sends each picked field with its reason, and a sentence for the whole', async () => {
    cloud.answers('applications.return', () => makeCaseView(id, { state: 'returned', can: [] }))
    openCase()
    await tap(await screen.findByRole('button', { name: '退回补正' }))
    await tap(screen.getByRole('checkbox', { name: '照片' }))
    await tap(screen.getByRole('checkbox', { name: '个人简要情况' }))
    await type(screen.getByRole('textbox', { name: '照片：退回原因' }), '看不清面部')
    await tap(screen.getByRole('button', { name: '退回补正' }))
    expect(screen.getByText('请填写退回原因')).toBeInTheDocument()
    expect(screen.getByText(/沈一帆会收到要补正的 2 栏和原因/)).toBeInTheDocument()

    await type(screen.getByRole('textbox', { name: '个人简要情况：退回原因' }), '请补充工作年限')
    await tap(screen.getByRole('button', { name: '退回补正' }))

    await waitFor(() => expect(cloud.toasts()).toEqual(['已退回，并通知申请人']))
    expect(cloud.inputsOf('applications.return')).toEqual([
      {
        id,
        version: 4,
        why: '请按所列 2 栏补正后重新提交',
        fields: [
          { field: 'portrait', reason: '看不清面部' },
          { field: 'profile', reason: '请补充工作年限' },
        ],
      },
    ])
  })

  it('gives the centre one item of a batch to send back, without fields', async () => {
    answerCase({ state: 'reported', batchNo: 'BS-2026-1', can: ['return', 'vet', 'print'] })
    cloud.answers('applications.return', () => makeCaseView(id, { state: 'recommended', can: [] }))
    openCase()
    await tap(await screen.findByRole('button', { name: '退回南京市' }))
    expect(screen.getByText(/只退回沈一帆 1 人，报送批次 BS-2026-1 的其他人不受影响/)).toBeInTheDocument()

    await type(screen.getByRole('textbox', { name: '退回原因' }), '推荐意见没有盖章')
    await tap(screen.getByRole('button', { name: '退回南京市' }))

    await waitFor(() =>
      expect(cloud.inputsOf('applications.return')).toEqual([{ id, version: 4, why: '推荐意见没有盖章' }]),
    )
  })
})

describe('a case', () => {
  it('says who was faster, and shows the case as it is now', async () => {
    cloud.refuses('applications.reclassify', { code: 'CHANGED_BY_OTHERS', detail: { state: '待报送' } })
    openCase()
    await tap(await screen.findByRole('button', { name: '调整类别' }))
    await tap(screen.getByRole('radio', { name: /副教授/ }))
    await type(screen.getByRole('textbox', { name: '调整原因' }), '职称证书更相符')
    await tap(screen.getByRole('button', { name: '调整类别' }))
    expect(await screen.findByText('已被他人处理，现在是“待报送”，请刷新')).toBeInTheDocument()
    answerCase({ version: 5, state: 'recommended', can: ['return'] })

    await tap(screen.getByRole('button', { name: '刷新' }))

    expect(await screen.findByRole('button', { name: '退回初审' })).toBeInTheDocument()
    expect(screen.queryByRole('button', { name: '推荐' })).not.toBeInTheDocument()
  })

  it('shows the number and the phone for a minute, with a reason', async () => {
    cloud.answers('applications.unmask', {
      idNumber: '320102198401011234',
      mobile: '13812341234',
      bornOn: '1984-01-01',
    })
    openCase()
    expect(await screen.findByText('3201**********1234')).toBeInTheDocument()
    await tap(screen.getByRole('button', { name: '查看完整证件号和手机号' }))
    await tap(screen.getByRole('radio', { name: '核对身份证件' }))
    jest.useFakeTimers()

    await tap(screen.getByRole('button', { name: '查看' }))
    await act(() => jest.advanceTimersByTimeAsync(30_000))
    expect(screen.getByText('320102198401011234')).toBeInTheDocument()
    expect(screen.getByText(/30 秒后自动隐藏/)).toBeInTheDocument()
    await act(() => jest.advanceTimersByTimeAsync(30_000))
    jest.useRealTimers()

    expect(screen.queryByText('320102198401011234')).not.toBeInTheDocument()
    expect(screen.getByText('3201**********1234')).toBeInTheDocument()
    expect(cloud.inputsOf('applications.unmask')).toEqual([{ id, reason: '核对身份证件' }])
  })

  it('shows what changed since the version before, and what was asked back', async () => {
    answerCase({
      resubmitted: true,
      returned: [{ field: 'profile', label: '个人简要情况', reason: '请补充工作年限' }],
      changes: [{ field: 'profile', label: '个人简要情况', before: '从业', after: '从业十年' }],
    })
    openCase()

    expect(await screen.findByText('上次退回的内容')).toBeInTheDocument()
    expect(screen.getByText('与上次提交相比，改了 1 处')).toBeInTheDocument()
    expect(screen.getByText('原：从业')).toBeInTheDocument()
    expect(screen.getByText('现：从业十年')).toBeInTheDocument()
  })

  it('offers nothing that the server does not', async () => {
    answerCase({ state: 'appointed', can: ['print'] })
    openCase()

    expect(await screen.findByText('现在没有需要您办理的事项。')).toBeInTheDocument()
    for (const name of ['推荐', '不推荐', '退回补正', '调整类别', '查看完整证件号和手机号']) {
      expect(screen.queryByRole('button', { name })).not.toBeInTheDocument()
    }
    expect(screen.getByRole('button', { name: '打印申请表（PDF）' })).toBeInTheDocument()
  })

  it('registers a vetting of the centre', async () => {
    answerCase({ state: 'reported', can: ['vet'] })
    cloud.answers('applications.vet', () => makeCaseView(id, { state: 'reported', version: 5, can: ['vet'] }))
    openCase()
    await tap(await screen.findByRole('button', { name: '登记考察' }))
    await tap(screen.getByRole('radio', { name: '电话咨询' }))
    await type(screen.getByRole('textbox', { name: '参与人员' }), '程安')
    await type(screen.getByRole('textbox', { name: '考察结果' }), '任职属实')

    await tap(screen.getByRole('button', { name: '登记' }))
    expect(screen.getByText('请选择考察日期')).toBeInTheDocument()
    expect(cloud.inputsOf('applications.vet')).toEqual([])
  })
})
