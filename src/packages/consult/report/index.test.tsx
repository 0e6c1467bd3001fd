import { waitFor } from '@testing-library/react'
import type { OutputOf } from '@/domain/contract'
import { cloud } from '@/tests/screens/cloud'
import { aSeeker } from '@/tests/screens/people'
import { renderScreen, screen, tap, type } from '@/tests/screens/renderScreen'
import { makeConsultation, NOW_AT } from '../testing/consultation'
import ReportPage from './index'

const REPORT: OutputOf<'feedback.report'> = {
  id: 'r1',
  receiptNo: 'TS261123-07',
  subject: 'consultation',
  about: '与 陆知远 的咨询',
  facts: '专家要求加微信后向我推销收费课程',
  state: 'open',
  at: NOW_AT,
  finding: '',
  version: 1,
  can: [],
}

describe('投诉与监督', () => {
  it('takes the facts and gives a receipt with what happens next', async () => {
    cloud.answers('account.me', aSeeker())
    cloud.answers('consultations.get', makeConsultation())
    cloud.answers('feedback.report', REPORT)
    renderScreen(<ReportPage />, { params: { subject: 'consultation', id: 'c1' } })
    expect(await screen.findByText('与 陆知远 的咨询')).toBeInTheDocument()
    await type(screen.getByLabelText('事实说明'), REPORT.facts)

    await tap(screen.getByRole('button', { name: '提交投诉' }))

    expect(await screen.findByText(/受理编号 TS261123-07。/)).toBeInTheDocument()
    expect(cloud.inputsOf('feedback.report')).toEqual([
      { subject: 'consultation', subjectId: 'c1', facts: REPORT.facts },
    ])
  })

  it('says how much is still to be written', async () => {
    cloud.answers('consultations.get', makeConsultation())
    renderScreen(<ReportPage />, { params: { subject: 'consultation', id: 'c1' } })
    await type(await screen.findByLabelText('事实说明'), '推销课程')

    await tap(screen.getByRole('button', { name: '提交投诉' }))

    expect(await screen.findByText('事实说明至少 10 个字，现在 4 个字')).toBeInTheDocument()
    expect(cloud.callsMade()).not.toContain('feedback.report')
  })

  it('lists my reports with what was found', async () => {
    cloud.answers('feedback.myReports', {
      rows: [{ ...REPORT, state: 'resolved', finding: '已约谈该专家并责令改正' }],
      nextCursor: null,
    })
    renderScreen(<ReportPage />)

    await waitFor(() => expect(screen.getByText('处理结果：已约谈该专家并责令改正')).toBeInTheDocument())
    expect(screen.getByText('已办结')).toBeInTheDocument()
  })
})
