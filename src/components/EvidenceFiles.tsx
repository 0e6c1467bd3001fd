import { Text, View } from '@tarojs/components'
import type { FileView } from '@/domain/contract/fields'
import type { ApplicationContent } from '@/domain/rules/applicationContent'
import { PROOF_KINDS } from '@/domain/rules/proofKinds'
import { Notice } from '@/src/ui/Notice'
import { Pictures } from './Pictures'

interface EvidenceFilesProps {
  content: Pick<ApplicationContent, 'proofs' | 'certificates'>
  files: readonly FileView[]
}

/** Every paper handed in with what it proves: those under a kind, then the scans of the certificates that were filled in. */
function handedIn({ proofs, certificates }: EvidenceFilesProps['content']): { label: string; key: string }[] {
  const scans = certificates.filter(({ scan }) => scan !== '')
  return [
    ...proofs.map(({ kind, key }) => ({ label: PROOF_KINDS[kind], key })),
    ...scans.map(({ name, scan }) => ({ label: `证书：${name || '未填名称'}`, key: scan })),
  ]
}

/** The papers grouped by what they prove; says how many the content check still keeps back. */
export function EvidenceFiles({ content, files }: EvidenceFilesProps) {
  const papers = handedIn(content)
  if (papers.length === 0) return <Text className="evidence-note">申请人没有附材料</Text>
  const labels = [...new Set(papers.map(({ label }) => label))]
  const ofLabel = (label: string) => {
    const keys = papers.filter((each) => each.label === label).map(({ key }) => key)
    return files.filter(({ key }) => keys.includes(key))
  }
  const hidden = papers.filter(({ key }) => !files.some((file) => file.key === key)).length
  return (
    <>
      {labels.map((label) => {
        const shown = ofLabel(label)
        return shown.length > 0 ? (
          <View key={label} className="evidence-files">
            <Text className="evidence-files-kind">{`${label}（${shown.length} 份）`}</Text>
            <Pictures files={shown} />
          </View>
        ) : null
      })}
      {hidden > 0 ? <Notice words={`还有 ${hidden} 份正在进行内容检查，通过后显示`} /> : null}
    </>
  )
}
