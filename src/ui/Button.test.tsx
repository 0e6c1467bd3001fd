import { fireEvent, render, screen } from '@testing-library/react'
import { Button } from './Button'

describe('Button', () => {
  it('runs its act when tapped', () => {
    const act = jest.fn()
    render(<Button onClick={act}>提交</Button>)

    fireEvent.click(screen.getByRole('button', { name: '提交' }))

    expect(act).toHaveBeenCalledTimes(1)
  })

  it('takes no tap while it is busy, and says so', () => {
    const act = jest.fn()
    render(
      <Button busy onClick={act}>
        提交
      </Button>,
    )

    fireEvent.click(screen.getByRole('button'))

    expect(screen.getByRole('button')).toHaveTextContent('请稍候…')
    expect(act).not.toHaveBeenCalled()
  })

  it('says why it cannot be tapped', () => {
    render(<Button reason="专家暂停接受咨询">咨询</Button>)

    expect(screen.getByRole('button')).toBeDisabled()
    expect(screen.getByText('专家暂停接受咨询')).toBeInTheDocument()
  })
})
