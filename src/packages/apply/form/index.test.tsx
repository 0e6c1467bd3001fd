import Taro from '@tarojs/taro'
import { waitFor } from '@testing-library/react'
import type { ApplicationContent } from '@/domain/rules/applicationContent'
import { usePhotoQueue } from '@/src/components/photoQueue'
import { localDraft } from '@/src/localDraft'
import { cloud } from '@/tests/screens/cloud'
import { aFile, aMe } from '@/tests/screens/people'
import { renderScreen, screen, tap, type } from '@/tests/screens/renderScreen'
import { completeContent, makeApplication } from '../testing/application'
import ApplicationFormPage from './index'

const SAVED_AT = Date.UTC(2026, 10, 23, 6, 2)
const show = () => renderScreen(<ApplicationFormPage />, { params: { id: 'a1' } })
const saved = (version: number) => ({ id: 'a1', version, savedAt: SAVED_AT })
const onPhone = () => localDraft<ApplicationContent>('application:a1')
const next = async () => tap(await screen.findByRole('button', { name: '下一步' }))
const toStep = async (step: number) => {
  for (let at = 1; at < step; at += 1) await next()
}
/** Signed on this phone before, and agreed to publish what the notice needs. */
function signedBefore() {
  const signing = { signature: 'sign1', agreed: true, fields: ['name', 'unit', 'postAndTitle', 'city', 'specialties'] }
  Taro.setStorageSync('kept:application-signing:a1', JSON.stringify(signing))
  cloud.answers('account.files', { files: [aFile('sign1', { state: 'passed' })] })
}
const receipt = {
  id: 'a1',
  version: 2,
  no: 'SQ2026-0001',
  state: 'awaitingUnit' as const,
  submittedAt: SAVED_AT,
  next: '现在等待单位确认，请在12月3日前完成',
  consentCode: 'c'.repeat(32),
}

beforeEach(() => usePhotoQueue.setState({ drafts: {} }))

describe('填写专家申请表', () => {
  it('shows what the ID number says, never the number, and preselects nothing', async () => {
    cloud.answers(
      'applications.get',
      makeApplication({ content: completeContent({ politicalStatus: '', titleLevel: '' }) }),
    )
    show()

    expect(await screen.findByText('第 1 步，共 7 步')).toBeInTheDocument()
    expect(screen.getByText('身份证号：3201**********0018')).toBeInTheDocument()
    expect(screen.getByText('性别：男')).toBeInTheDocument()
    expect(screen.getByText('出生日期：1980年6月15日（46 岁）')).toBeInTheDocument()
    expect(screen.getByRole('button', { name: '政治面貌：请选择' })).toBeInTheDocument()
    expect(screen.queryByRole('radio', { checked: true })).not.toBeInTheDocument()
  })

  it('keeps every word on the phone at once and in the cloud after a pause', async () => {
    cloud.answers('applications.get', makeApplication())
    cloud.answers('applications.save', saved(2))
    show()

    await type(await screen.findByLabelText('毕业学校'), '秦淮大学')
    expect(onPhone()?.content.school).toBe('秦淮大学')

    expect(await screen.findByText(/^已保存 .*14:02$/, {}, { timeout: 4000 })).toBeInTheDocument()
    expect(cloud.inputsOf('applications.save')).toEqual([
      { id: 'a1', version: 1, content: completeContent({ school: '秦淮大学' }) },
    ])
    expect(onPhone()).toBeNull()
  })

  it('shows both when another phone wrote something else, and the user chooses', async () => {
    cloud.answers('applications.get', makeApplication())
    cloud.refuses('applications.save', { code: 'CHANGED_BY_OTHERS', detail: { state: '草稿' } })
    show()
    await type(await screen.findByLabelText('毕业学校'), '这里的学校')
    cloud.answers(
      'applications.get',
      makeApplication({ version: 5, content: completeContent({ school: '另一处的学校' }) }),
    )
    await screen.findByText('这份申请表在别处改过', {}, { timeout: 4000 })
    expect(screen.getByText('这里：这里的学校')).toBeInTheDocument()
    expect(screen.getByText('另一处：另一处的学校')).toBeInTheDocument()

    await tap(screen.getByRole('button', { name: '用另一处的' }))

    expect(await screen.findByDisplayValue('另一处的学校')).toBeInTheDocument()
    expect(onPhone()).toBeNull()
    expect(cloud.inputsOf('applications.save')).toHaveLength(1)
  })

  it('takes two phones: a landline with its extension, and asks for the mobile in words', async () => {
    cloud.answers('applications.get', makeApplication({ content: completeContent({ mobile: '025-83301234' }) }))
    show()
    await next()
    expect(cloud.toasts()).toEqual(['这一步还有 1 处待填，提交前补上即可'])

    await tap(screen.getByRole('button', { name: '上一步' }))

    expect(screen.getByText('联系电话应为 11 位手机号，请检查')).toBeInTheDocument()
  })

  it('shows how the chosen path stands, live, and blocks nothing', async () => {
    const facts = { ...completeContent().facts, employmentServiceSince: '2024-01' }
    cloud.answers('applications.get', makeApplication({ content: completeContent({ facts, proofs: [] }) }))
    show()
    await toStep(5)

    expect(await screen.findByText(/从事就业服务工作须满 5 年，现为/)).toBeInTheDocument()
    expect(screen.getByText('还没有上传：工作年限证明')).toBeInTheDocument()
    expect(screen.getByText('在公共就业服务机构工作')).toBeInTheDocument()
  })

  it('offers no link to who has no unit, and asks for the reason', async () => {
    const consent = { way: 'none' as const, scan: '', reason: '' }
    cloud.answers('applications.get', makeApplication({ content: completeContent({ unitKind: 'none', consent }) }))
    show()
    await toStep(6)

    expect(await screen.findByRole('radio', { name: /无所在单位/ })).toBeInTheDocument()
    expect(screen.queryByRole('radio', { name: /发送链接/ })).not.toBeInTheDocument()
    expect(screen.getByLabelText('无所在单位的原因')).toBeInTheDocument()
  })

  it('keeps a row of certificates apart from its neighbours when one is deleted', async () => {
    const [one] = completeContent().certificates
    if (!one) throw new Error('no certificate')
    const certificates = [one, { ...one, name: '心理咨询师', scan: '' }]
    cloud.answers('applications.get', makeApplication({ content: completeContent({ certificates }) }))
    cloud.answers('applications.save', saved(2))
    show()
    await toStep(3)
    const [first] = await screen.findAllByRole('button', { name: '删除' })
    if (!first) throw new Error('no button')
    await type(screen.getByLabelText('第 2 本证书证书编号'), 'B2002')

    await tap(first)

    expect(screen.getByDisplayValue('心理咨询师')).toBeInTheDocument()
    expect(onPhone()?.content.certificates).toEqual([{ ...certificates[1], number: 'B2002' }])
  })

  it('adds a row for each certificate', async () => {
    cloud.answers('applications.get', makeApplication({ content: completeContent({ certificates: [] }) }))
    cloud.answers('applications.save', saved(2))
    show()
    await toStep(3)
    await tap(await screen.findByRole('button', { name: '添加证书' }))
    await type(await screen.findByLabelText('第 1 本证书证书名称'), '职业指导师')
    await tap(screen.getByRole('button', { name: '添加证书' }))

    await type(await screen.findByLabelText('第 2 本证书证书名称'), '心理咨询师')

    expect(onPhone()?.content.certificates.map(({ name }) => name)).toEqual(['职业指导师', '心理咨询师'])
  })

  it('lists what is wanting before submitting, and a tap leads there', async () => {
    cloud.answers('applications.get', makeApplication({ content: completeContent({ school: '' }) }))
    signedBefore()
    show()
    await toStep(7)

    expect(await screen.findByText('还有 1 处需要补全')).toBeInTheDocument()
    await tap(screen.getByRole('button', { name: '请填写毕业学校，毕业学校' }))

    expect(await screen.findByText('请填写毕业学校')).toBeInTheDocument()
    expect(screen.getByText('第 1 步，共 7 步')).toBeInTheDocument()
    expect(cloud.callsMade()).not.toContain('applications.submit')
  })

  it('submits once what is signed, and shows the receipt with the link for the unit', async () => {
    cloud.answers('applications.get', makeApplication())
    cloud.answers('applications.submit', receipt)
    signedBefore()
    show()
    await toStep(7)
    await screen.findByText('都填好了，请核对后提交')
    expect(screen.getByText('江苏省职业指导专家申请表')).toBeInTheDocument()

    await tap(screen.getByRole('button', { name: '提交申请' }))
    expect(
      screen.getByText(/提交后请把确认链接发给所在单位；单位同意后，申请表和 2 份材料送南京市/),
    ).toBeInTheDocument()
    await tap(screen.getByRole('button', { name: '确认提交' }))

    expect(await screen.findByText('受理编号 SQ2026-0001')).toBeInTheDocument()
    expect(screen.getByRole('button', { name: '发给单位（微信）' })).toBeInTheDocument()
    expect(cloud.inputsOf('applications.submit')).toEqual([
      {
        id: 'a1',
        version: 1,
        content: completeContent(),
        commitment: { signature: 'sign1', typedName: '', version: '2026-11' },
        publication: {
          agreed: true,
          fields: ['name', 'unit', 'postAndTitle', 'city', 'specialties'],
          version: '2026-11',
        },
      },
    ])
  })

  it('says when the round opens instead of a button that fails', async () => {
    cloud.answers('applications.get', makeApplication({ openNow: false, opensAt: Date.UTC(2027, 2, 1) }))
    signedBefore()
    show()
    await toStep(7)

    expect(await screen.findByText('2027年3月1日 开放申请。草稿已保存，开放后即可提交')).toBeInTheDocument()
  })

  it('keeps the draft when the round closed a second before', async () => {
    cloud.answers('applications.get', makeApplication())
    cloud.refuses('applications.submit', {
      code: 'ROUND_CLOSED',
      detail: { what: '本批次申请已于2026年12月10日 24:00 截止' },
    })
    signedBefore()
    show()
    await toStep(7)
    await tap(await screen.findByRole('button', { name: '提交申请' }))
    cloud.answers('applications.get', makeApplication({ version: 2, openNow: false, round: null }))

    await tap(screen.getByRole('button', { name: '确认提交' }))

    expect(await screen.findByText('本批次申请已于2026年12月10日 24:00 截止，草稿已为您保留')).toBeInTheDocument()
    expect(screen.getByText('现在没有开放的批次。草稿已保存，开放后即可提交')).toBeInTheDocument()
  })

  it('puts what the server found at its field', async () => {
    cloud.answers('applications.get', makeApplication())
    cloud.refuses('applications.submit', {
      code: 'APPLICATION_INCOMPLETE',
      fields: [{ field: 'unitPhone', message: '单位联系电话有误' }],
    })
    signedBefore()
    show()
    await toStep(7)
    await tap(await screen.findByRole('button', { name: '提交申请' }))

    await tap(screen.getByRole('button', { name: '确认提交' }))

    expect(await screen.findByText('单位联系电话有误')).toBeInTheDocument()
    expect(screen.getByText('第 2 步，共 7 步')).toBeInTheDocument()
  })

  it('lists each returned field with its reason, and says it again at the field', async () => {
    const returned = [{ field: 'unitPhone', label: '单位联系电话', reason: '电话无人接听，请核对' }]
    cloud.answers('applications.get', makeApplication({ state: 'returned', returned, no: 'SQ2026-0001' }))
    show()
    await tap(await screen.findByRole('button', { name: '单位联系电话，电话无人接听，请核对' }))

    expect(await screen.findByText('请补正：电话无人接听，请核对')).toBeInTheDocument()
    expect(screen.queryByRole('button', { name: '不对，重新填写身份证号' })).not.toBeInTheDocument()
  })

  it('changes a mistyped ID number of a draft, saving first what was typed', async () => {
    cloud.answers('applications.get', makeApplication())
    cloud.answers('applications.save', saved(2))
    cloud.answers(
      'applications.identify',
      makeApplication({ version: 3, sex: 'female', idMasked: '3201**********0025' }),
    )
    show()
    await type(await screen.findByLabelText('毕业学校'), '秦淮大学')
    await tap(screen.getByRole('button', { name: '不对，重新填写身份证号' }))
    await type(screen.getByLabelText('身份证号'), '320102195201010026')
    await tap(screen.getByRole('button', { name: '确定' }))
    expect(screen.getByText('身份证号校验位不符，请逐位核对')).toBeInTheDocument()

    await type(screen.getByLabelText('身份证号'), '320102195201010025')
    await tap(screen.getByRole('button', { name: '确定' }))

    expect(await screen.findByText('性别：女')).toBeInTheDocument()
    expect(cloud.inputsOf('applications.identify')).toEqual([{ id: 'a1', version: 2, idNumber: '320102195201010025' }])
  })

  it('keeps a portrait that is on its way when the user goes on', async () => {
    cloud.answers('account.me', aMe())
    cloud.answers('applications.get', makeApplication({ content: completeContent({ portrait: '' }) }))
    cloud.answers('applications.save', saved(2))
    cloud.answers('account.addFile', aFile('portrait2'))
    let arrive: (fileId: string) => void = () => undefined
    cloud.storing(() => new Promise((resolve) => (arrive = resolve)))
    cloud.choose('me.jpg')
    cloud.sizeOf('me.jpg', 1000, 1400)
    show()
    await tap(await screen.findByRole('button', { name: '从相册选择' }))
    await tap(await screen.findByRole('button', { name: '使用这张照片' }))
    await waitFor(() => expect(screen.getByText('照片正在上传 0%')).toBeInTheDocument())

    await next()
    arrive('cloud://test/portrait2')

    await waitFor(() => expect(onPhone()?.content.portrait).toBe('portrait2'))
  })

  it('leads to where it stands when it cannot be changed any more', async () => {
    cloud.answers('applications.get', makeApplication({ state: 'submitted', can: ['withdraw'] }))
    show()

    await tap(await screen.findByRole('button', { name: '查看办理进度' }))

    expect(cloud.opened()).toEqual(['/packages/apply/progress/index?id=a1'])
  })
})
