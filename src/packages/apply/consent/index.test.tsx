import type { OutputOf } from '@/domain/contract'
import { cloud } from '@/tests/screens/cloud'
import { renderScreen, screen, tap, type } from '@/tests/screens/renderScreen'
import UnitConsentPage from './index'

const CODE = 'c'.repeat(32)
const show = () => renderScreen(<UnitConsentPage />, { params: { code: CODE } })
const asked = (part: Partial<OutputOf<'applications.consentOf'>> = {}): OutputOf<'applications.consentOf'> => ({
  applicantName: '陆知远',
  post: '指导科科长',
  unit: '江畔公共就业服务中心',
  commitment: '本人所填信息均属实。',
  state: 'asked',
  dueAt: Date.UTC(2026, 11, 3, 16),
  ...part,
})
async function signAs(name: string) {
  await type(screen.getByLabelText('经办人姓名'), name)
  await type(screen.getByLabelText('经办人职务'), '人事科长')
  await type(screen.getByLabelText('经办人电话'), '025-83301234-801')
}

describe('单位确认', () => {
  it('shows name, post and commitment, and takes the unit’s consent', async () => {
    cloud.answers('applications.consentOf', asked())
    cloud.answers('applications.consent', asked({ state: 'agreed', dueAt: null }))
    show()
    expect(await screen.findByText('陆知远，指导科科长')).toBeInTheDocument()
    expect(screen.getByText('本人所填信息均属实。')).toBeInTheDocument()
    expect(screen.getByText('请在 2026年12月3日 前答复')).toBeInTheDocument()

    await tap(screen.getByRole('radio', { name: '同意申报' }))
    await signAs('沈乐')
    await tap(screen.getByRole('button', { name: '提交单位意见' }))
    expect(screen.getByText(/确认后申请送市级公共就业服务机构初审/)).toBeInTheDocument()
    await tap(screen.getByRole('button', { name: '确认提交' }))

    expect(await screen.findByText('已同意申报')).toBeInTheDocument()
    expect(cloud.inputsOf('applications.consent')).toEqual([
      {
        code: CODE,
        decision: 'agree',
        signerName: '沈乐',
        signerPost: '人事科长',
        signerPhone: '025-83301234-801',
        why: '',
        scan: '',
      },
    ])
  })

  it('asks for a reason when the unit does not agree', async () => {
    cloud.answers('applications.consentOf', asked())
    show()
    await tap(await screen.findByRole('radio', { name: /^不同意/ }))
    await signAs('沈乐')

    await tap(screen.getByRole('button', { name: '提交单位意见' }))

    expect(screen.getByText('请说明不同意的原因')).toBeInTheDocument()
    expect(cloud.callsMade()).not.toContain('applications.consent')
  })

  it('does not let the applicant sign for the unit', async () => {
    cloud.answers('applications.consentOf', asked())
    cloud.refuses('applications.consent', { code: 'OWN_CONSENT' })
    show()
    await tap(await screen.findByRole('radio', { name: '同意申报' }))
    await signAs('陆知远')
    await tap(screen.getByRole('button', { name: '提交单位意见' }))

    await tap(screen.getByRole('button', { name: '确认提交' }))

    expect(await screen.findByText('单位意见须由所在单位确认，申请人本人不能代为确认')).toBeInTheDocument()
  })

  it('says that a link is over, with nothing to sign', async () => {
    cloud.answers('applications.consentOf', asked({ state: 'over' }))
    show()

    expect(await screen.findByText('这个链接已失效')).toBeInTheDocument()
    expect(screen.queryByRole('button', { name: '提交单位意见' })).not.toBeInTheDocument()
  })
})
