import { waitFor } from '@testing-library/react'
import type { LogContent } from '@/domain/contract/serviceLogs'
import { usePhotoQueue } from '@/src/components/photoQueue'
import { localDraft } from '@/src/localDraft'
import { cloud } from '@/tests/screens/cloud'
import { renderScreen, screen, tap, tapTwice, type } from '@/tests/screens/renderScreen'
import { completeContent, makeLogView } from '../testing/log'
import LogPage from './index'

const onPhone = () => localDraft<LogContent>('log:l1')
const show = () => renderScreen(<LogPage />, { params: { id: 'l1' } })
const lastStep = async () => {
  for (const _ of [1, 2, 3]) await tap(await screen.findByRole('button', { name: '下一步' }))
}
const saved = (version: number) => ({ id: 'l1', version, savedAt: Date.UTC(2026, 10, 23, 6, 2) })
const receipt = {
  id: 'l1',
  version: 3,
  submittedAt: Date.UTC(2026, 10, 23, 6),
  reviewDueAt: Date.UTC(2026, 10, 30, 16),
}

beforeEach(() => usePhotoQueue.setState({ drafts: {} }))

describe('填写服务日志', () => {
  it('keeps every word on the phone at once and in the cloud after a pause', async () => {
    cloud.answers('serviceLogs.get', makeLogView())
    cloud.answers('serviceLogs.save', saved(2))
    show()

    await type(await screen.findByLabelText('活动名称'), '简历诊断专场')
    expect(onPhone()?.content.activityName).toBe('简历诊断专场')

    expect(await screen.findByText(/^已保存/, {}, { timeout: 4000 })).toBeInTheDocument()
    expect(cloud.inputsOf('serviceLogs.save')).toEqual([
      { id: 'l1', version: 1, content: completeContent({ activityName: '简历诊断专场' }) },
    ])
    expect(onPhone()).toBeNull()
  })

  it('opens again with what was saved a moment ago, not with what was read before', async () => {
    cloud.answers('serviceLogs.get', makeLogView())
    cloud.answers('serviceLogs.save', saved(2))
    const first = show()
    await type(await screen.findByLabelText('活动名称'), '刚刚存上的名字')
    await screen.findByText(/^已保存/, {}, { timeout: 4000 })
    first.unmount()

    renderScreen(<LogPage />, { params: { id: 'l1' }, again: true })

    expect(await screen.findByDisplayValue('刚刚存上的名字')).toBeInTheDocument()
    expect(cloud.inputsOf('serviceLogs.get')).toHaveLength(1)
  })

  it('opens with what an app killed in between had not sent', async () => {
    cloud.answers('serviceLogs.get', makeLogView())
    cloud.losesReply('serviceLogs.save')
    const first = show()
    await type(await screen.findByLabelText('活动名称'), '没来得及保存的名字')
    first.unmount()
    await waitFor(() => expect(cloud.inputsOf('serviceLogs.save')).toHaveLength(2)) // tried, and tried once more
    cloud.answers('serviceLogs.save', saved(2))

    show()

    expect(await screen.findByDisplayValue('没来得及保存的名字')).toBeInTheDocument()
    await waitFor(() => expect(onPhone()).toBeNull())
  })

  it('says that the words are on the phone while the network is away', async () => {
    cloud.answers('serviceLogs.get', makeLogView())
    cloud.losesReply('serviceLogs.save')
    show()

    await type(await screen.findByLabelText('活动名称'), '信号不好')

    expect(await screen.findByText(/^已保存在这台手机/, {}, { timeout: 4000 })).toBeInTheDocument()
  })

  it('lets the user choose when another phone saved other words', async () => {
    const theirs = makeLogView({ version: 5, content: completeContent({ activityName: '另一处的名字' }) })
    cloud.answers('serviceLogs.get', makeLogView())
    cloud.refuses('serviceLogs.save', { code: 'CHANGED_BY_OTHERS', detail: { state: '草稿' } })
    show()
    await type(await screen.findByLabelText('活动名称'), '这里的名字')
    cloud.answers('serviceLogs.get', theirs)
    await screen.findByText('这份日志在别处改过', {}, { timeout: 4000 })
    cloud.answers('serviceLogs.save', saved(6))

    await tap(screen.getByRole('button', { name: '用这里的' }))

    await waitFor(() =>
      expect(cloud.inputsOf('serviceLogs.save').at(-1)).toMatchObject({
        version: 5,
        content: { activityName: '这里的名字' },
      }),
    )
    expect(screen.getByDisplayValue('这里的名字')).toBeInTheDocument()
  })

  it('takes its own save for what it is when only the reply was lost', async () => {
    cloud.answers('serviceLogs.get', makeLogView())
    cloud.refuses('serviceLogs.save', { code: 'CHANGED_BY_OTHERS', detail: { state: '草稿' } })
    show()
    await screen.findByLabelText('活动名称')
    cloud.answers(
      'serviceLogs.get',
      makeLogView({ version: 2, content: completeContent({ activityName: '已经存上了' }) }),
    )

    await type(screen.getByLabelText('活动名称'), '已经存上了')

    await waitFor(() => expect(cloud.inputsOf('serviceLogs.save')).toHaveLength(1), { timeout: 4000 })
    expect(screen.queryByText('这份日志在别处改过')).not.toBeInTheDocument()
  })

  it('submits once when tapped twice, and shows the receipt with what comes next', async () => {
    cloud.answers('serviceLogs.get', makeLogView())
    cloud.answers('serviceLogs.submit', receipt)
    show()
    await lastStep()

    await tapTwice(screen.getByRole('button', { name: '提交审核' }))

    expect(await screen.findByText('编号 l1')).toBeInTheDocument()
    expect(screen.getByText(/2026年11月30日 前/)).toBeInTheDocument()
    expect(cloud.inputsOf('serviceLogs.submit')).toHaveLength(1)
  })

  it('leads to the first gap and names each', async () => {
    cloud.answers(
      'serviceLogs.get',
      makeLogView({ content: completeContent({ activityName: '', content: '太短', photos: ['p1'] }) }),
    )
    show()
    await lastStep()

    await tap(screen.getByRole('button', { name: '提交审核' }))

    expect(await screen.findByText('还有 3 处需要补全，已在下面标出')).toBeInTheDocument()
    expect(screen.getByText('活动名称请写 2 至 60 个字')).toBeInTheDocument()
    expect(cloud.inputsOf('serviceLogs.submit')).toEqual([])
  })

  it('shows why it came back', async () => {
    cloud.answers('serviceLogs.get', makeLogView({ state: 'returned', reason: '照片里看不到您本人' }))
    show()

    expect(await screen.findByText('退回原因：照片里看不到您本人')).toBeInTheDocument()
  })

  it('throws a draft away after a question that says what is in it', async () => {
    cloud.answers('serviceLogs.get', makeLogView())
    cloud.answers('serviceLogs.discard', { id: 'l1' })
    show()

    await tap(await screen.findByRole('button', { name: '删除草稿' }))
    expect(screen.getByText('将删除“高校毕业生简历诊断”这份草稿和其中 2 个文件，删除后不能恢复。')).toBeInTheDocument()
    expect(cloud.inputsOf('serviceLogs.discard')).toEqual([])
    await tap(screen.getByRole('button', { name: '删除' }))

    await waitFor(() => expect(cloud.opened()).toEqual(['back']))
    expect(cloud.inputsOf('serviceLogs.discard')).toEqual([{ id: 'l1', version: 1 }])
    expect(onPhone()).toBeNull()
  })

  it('throws away the version that the last words made', async () => {
    cloud.answers('serviceLogs.get', makeLogView())
    cloud.answers('serviceLogs.save', saved(2))
    cloud.answers('serviceLogs.discard', { id: 'l1' })
    show()
    await type(await screen.findByLabelText('活动名称'), '不要了')

    await tap(screen.getByRole('button', { name: '删除草稿' }))
    await tap(screen.getByRole('button', { name: '删除' }))

    await waitFor(() => expect(cloud.inputsOf('serviceLogs.discard')).toEqual([{ id: 'l1', version: 2 }]))
  })

  it('has nothing to throw away once it came back from review', async () => {
    cloud.answers('serviceLogs.get', makeLogView({ state: 'returned', can: ['save', 'submit'] }))
    show()
    await screen.findByLabelText('活动名称')

    expect(screen.queryByRole('button', { name: '删除草稿' })).not.toBeInTheDocument()
  })

  it('is the paper once it is archived, and a correction is another log', async () => {
    cloud.answers('serviceLogs.get', makeLogView({ state: 'accepted', can: ['correct', 'openCode'] }))
    cloud.answers('serviceLogs.correct', makeLogView({ id: 'l2', corrects: 'l1' }))
    show()

    expect(await screen.findByText('江苏省职业指导专家服务日志表')).toBeInTheDocument()
    expect(screen.queryByRole('button', { name: '提交审核' })).not.toBeInTheDocument()
    await tap(screen.getByRole('button', { name: '更正这份日志' }))
    await tap(screen.getByRole('button', { name: '开始更正' }))

    await waitFor(() => expect(cloud.opened()).toEqual(['/packages/desk/log/index?id=l2']))
  })
})
