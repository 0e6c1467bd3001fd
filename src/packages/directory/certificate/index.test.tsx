import { cloud } from '@/tests/screens/cloud'
import { renderScreen, screen, tap, type } from '@/tests/screens/renderScreen'
import CertificatePage from './index'

const NO = '苏职指〔2026〕0001号'

describe('证书查验', () => {
  it('checks what the QR code leads to at once, and tells until when it is in force', async () => {
    cloud.answers('appointments.check', { no: NO, standing: 'inForce', untilOn: '2028-11-30' })
    renderScreen(<CertificatePage />, { params: { no: encodeURIComponent(NO) } })

    expect(await screen.findByText('聘任有效至 2028年11月30日')).toBeInTheDocument()
    expect(cloud.inputsOf('appointments.check')).toEqual([{ no: NO }])
  })

  it.each([
    ['ended', null, '已失效'],
    ['unknown', null, '查无此证书'],
    ['expired', '2026-01-31', '聘期已于 2026年1月31日 届满'],
  ] as const)('says of a typed number that is %s', async (standing, untilOn, words) => {
    cloud.answers('appointments.check', { no: NO, standing, untilOn })
    renderScreen(<CertificatePage />)

    await type(screen.getByRole('textbox', { name: '证书编号' }), NO)
    await tap(screen.getByRole('button', { name: '查验' }))

    expect((await screen.findAllByText(words)).length).toBeGreaterThan(0)
    expect(screen.queryByText(/聘任有效至/)).not.toBeInTheDocument()
  })

  it('asks for the whole number before it asks the cloud', async () => {
    renderScreen(<CertificatePage />)

    await tap(screen.getByRole('button', { name: '查验' }))

    expect(screen.getByText('请填写证书上的完整编号')).toBeInTheDocument()
    expect(cloud.callsMade()).not.toContain('appointments.check')
  })
})
