import { useState } from 'react'
import { type Me, forgetPerson } from '@/src/me'
import { leave } from '@/src/identity'
import { reopen } from '@/src/pages'
import { Button } from '@/src/ui/Button'
import { Confirm } from '@/src/ui/Confirm'
import { DemoPeople } from './DemoPeople'

/** Leaving, and on the web against the emulator: being somebody else. */
export function Account({ me }: { me: Me | undefined }) {
  const [leaving, setLeaving] = useState(false)

  function goAway() {
    leave()
    forgetPerson()
    reopen('home')
  }

  return (
    <>
      {process.env.TARO_ENV === 'h5' && <DemoPeople />}
      {me?.registered ? (
        <Button look="quiet" onClick={() => setLeaving(true)}>
          退出
        </Button>
      ) : null}
      <Confirm
        open={leaving}
        title="退出"
        consequence="退出后，这台设备上保存的浏览记录会清除；您的咨询和评价都还在，再次进入即可看到。"
        confirm="退出"
        onConfirm={goAway}
        onCancel={() => setLeaving(false)}
      />
    </>
  )
}
