import { Text } from '@tarojs/components'
import { COMMITMENT } from '@/domain/rules/commitment'
import { SignaturePad } from '@/src/ui/SignaturePad'
import { Card } from '@/src/ui/Card'
import { Field } from '@/src/ui/Field'
import type { SigningPart } from './useSigning'

interface CommitmentProps {
  signing: SigningPart
  /** Whose name is signed. */
  name: string
  trouble: string | undefined
}

/** 本人承诺 in full, and the signature under it; the server dates it. 附件1 */
export function Commitment({ signing, name, trouble }: CommitmentProps) {
  return (
    <Card title="本人承诺">
      {COMMITMENT.promises.map((promise, at) => (
        <Text key={promise} className="apply-promise">
          {`${at + 1}. ${promise}${at + 1 < COMMITMENT.promises.length ? '；' : '。'}`}
        </Text>
      ))}
      <Field label="本人签名" name="commitment" hint="签名日期以提交时间为准" error={trouble}>
        <SignaturePad
          label="本人承诺签名"
          file={signing.signature}
          onDone={signing.sign}
          onCleared={() => signing.sign(null)}
          {...(name.trim() ? { signer: name.trim() } : {})}
        />
      </Field>
    </Card>
  )
}
