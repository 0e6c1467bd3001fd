import type { ApplicationContent } from '@/domain/rules/applicationContent'
import { EMPTY_APPLICATION } from '@/domain/rules/applicationContent'
import { renderScreen, screen } from '@/tests/screens/renderScreen'
import { AnnexPaper } from './AnnexPaper'

const CONTENT: ApplicationContent = {
  ...EMPTY_APPLICATION,
  name: '沈一帆',
  mobile: '138****1234',
  industry: 'ai',
  specialties: ['law', 'other'],
  specialtyOther: '残疾人就业',
}
const boxes = () => screen.getAllByText(/^[☑□]/).map((box) => box.textContent)

it('has the paper’s twenty-eight boxes, with exactly the chosen ones ticked', () => {
  renderScreen(<AnnexPaper content={CONTENT} sex="female" portrait={null} idMasked="3201**********1234" />)

  expect(boxes()).toHaveLength(28)
  expect(boxes().filter((box) => box?.startsWith('☑'))).toEqual(['☑人工智能', '☑法律法规', '☑其他：残疾人就业'])
  expect(boxes()).toContain('□其他＿＿＿')
})

it('keeps ID number and both phones from a panel', () => {
  renderScreen(<AnnexPaper content={CONTENT} sex="female" age={42} portrait={null} />)

  expect(screen.getAllByText('评审中不显示')).toHaveLength(3)
  expect(screen.queryByText('138****1234')).not.toBeInTheDocument()
  expect(screen.getByText('女（42 岁）')).toBeInTheDocument()
})

it('shows ID number and phone in full while they are uncovered', () => {
  const uncovered = { idNumber: '320102198401011234', mobile: '13812341234' }
  renderScreen(
    <AnnexPaper content={CONTENT} sex="female" portrait={null} idMasked="3201**********1234" uncovered={uncovered} />,
  )

  expect(screen.getByText('320102198401011234')).toBeInTheDocument()
  expect(screen.getByText('13812341234')).toBeInTheDocument()
  expect(screen.queryByText('3201**********1234')).not.toBeInTheDocument()
})
