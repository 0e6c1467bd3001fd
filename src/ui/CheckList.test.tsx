import { render, screen } from '@testing-library/react'
import { CheckList } from './CheckList'

describe('CheckList', () => {
  it('says of each need whether it is met, never by colour alone', () => {
    render(
      <CheckList
        label="佐证要求"
        checks={[
          { asks: '有副教授及以上职称', state: 'met' },
          { asks: '从事就业服务满 5 年', state: 'missing', words: '现为 3 年 2 个月' },
          { asks: '企业经营状况良好', state: 'toJudge', words: '由市级说明' },
        ]}
      />,
    )

    expect([...screen.getByLabelText('佐证要求').children].map((each) => each.getAttribute('aria-label'))).toEqual([
      '符合：有副教授及以上职称',
      '还差：从事就业服务满 5 年。现为 3 年 2 个月',
      '待判断：企业经营状况良好。由市级说明',
    ])
    expect(screen.getByText('还差')).toBeInTheDocument()
    expect(screen.getByText('现为 3 年 2 个月')).toBeInTheDocument()
  })
})
