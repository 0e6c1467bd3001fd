import { useState } from 'react'
import type { OwnApplication } from '@/domain/contract/applications'
import type { ApplicationContent } from '@/domain/rules/applicationContent'
import { CITIES } from '@/domain/rules/cities'
import { dayOf, showDay } from '@/domain/rules/shanghai'
import { Button } from '@/src/ui/Button'
import { Confirm } from '@/src/ui/Confirm'

interface SubmitProps {
  application: OwnApplication
  content: ApplicationContent
  /** How many files are on their way. */
  sending: number
  busy: boolean
  /** Whether there is nothing left to mend; leads there otherwise. */
  isComplete: () => boolean
  onSubmit: () => void
}

/** Why it cannot be submitted now, or ''. */
function obstacle({ application, sending }: SubmitProps): string {
  const { state, openNow, opensAt } = application
  if (sending > 0) return `还有 ${sending} 个文件正在上传，传完即可提交`
  if (state === 'returned' || openNow) return ''
  if (opensAt === null) return '现在没有开放的批次。草稿已保存，开放后即可提交'
  return `${showDay(dayOf(opensAt))} 开放申请。草稿已保存，开放后即可提交`
}

/** What submitting leads to, in one sentence. */
function consequenceOf({ application, content }: SubmitProps): string {
  const city = content.city === '' ? '' : CITIES[content.city]
  const review = `${city}市公共就业服务机构初审`
  const files = content.proofs.length + content.certificates.filter(({ scan }) => scan !== '').length
  if (application.state === 'returned') return `补正后的申请表和 ${files} 份材料将重新送${review}，此前各版本都会保留。`
  if (content.consent.way === 'link')
    return `提交后请把确认链接发给所在单位；单位同意后，申请表和 ${files} 份材料送${review}。单位确认前可以收回修改。`
  return `申请表和 ${files} 份材料将送${review}；提交后不能自行修改，需要时可以撤回。`
}

/** The last button, which says what comes of it. */
export function Submit(props: SubmitProps) {
  const { application, busy, isComplete, onSubmit } = props
  const [asking, setAsking] = useState(false)
  const reason = obstacle(props)
  const words = application.state === 'returned' ? '重新提交' : '提交申请'
  return (
    <>
      <Button busy={busy} {...(reason ? { reason } : {})} onClick={() => isComplete() && setAsking(true)}>
        {words}
      </Button>
      <Confirm
        open={asking}
        title={words}
        consequence={consequenceOf(props)}
        confirm="确认提交"
        busy={busy}
        onCancel={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false)
          onSubmit()
        }}
      />
    </>
  )
}
