import type { LogView } from '@/domain/contract/serviceLogs'
import { Card } from '@/src/ui/Card'
import { Notice } from '@/src/ui/Notice'
import { Pictures } from './Pictures'

/** The pictures and proofs of a log; says how many the content check still keeps from this viewer. */
export function LogPictures({ log }: { log: LogView }) {
  const files = [...log.photos, ...log.proofs]
  const checking = log.content.photos.length + log.content.proofs.length - files.length
  return (
    <Card title="照片与证明">
      <Pictures files={files} />
      {checking > 0 ? <Notice words={`还有 ${checking} 个文件正在进行内容检查，通过后显示`} /> : null}
      {files.length + checking === 0 ? <Notice words="没有附照片或证明" /> : null}
    </Card>
  )
}
