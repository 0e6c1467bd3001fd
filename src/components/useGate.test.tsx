import { Button } from '@/src/ui/Button'
import { setMe } from '@/src/me'
import { cloud } from '@/tests/screens/cloud'
import { aMe, aSeeker } from '@/tests/screens/people'
import { comeBack, renderScreen, screen, tap } from '@/tests/screens/renderScreen'
import { useGate } from './useGate'

describe('useGate', () => {
  const asked = jest.fn()

  function Ask() {
    const gate = useGate()
    return <Button onClick={() => gate(asked)}>提问</Button>
  }

  beforeEach(() => asked.mockClear())

  it('lets a registered client act at once', async () => {
    cloud.answers('account.me', aSeeker())
    renderScreen(<Ask />)

    await tap(screen.getByRole('button', { name: '提问' }))
    await comeBack()

    expect(asked).toHaveBeenCalledTimes(1)
    expect(cloud.opened()).toEqual([])
  })

  async function tapAsVisitor() {
    cloud.answers('account.me', aMe())
    renderScreen(<Ask />)
    await tap(screen.getByRole('button', { name: '提问' }))
    await screen.findByRole('button', { name: '提问' })
  }

  it('goes on with the act once registered', async () => {
    await tapAsVisitor()
    expect(cloud.opened()).toEqual(['/packages/consult/register/index'])

    setMe(aSeeker())
    await comeBack()

    expect(asked).toHaveBeenCalledTimes(1)
  })

  it('drops the act when the user cancels, for good', async () => {
    await tapAsVisitor()

    await comeBack()
    setMe(aSeeker())
    await comeBack()

    expect(asked).not.toHaveBeenCalled()
  })
})
