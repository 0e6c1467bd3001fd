import { Text, View } from '@tarojs/components'
import type { OwnApplication } from '@/domain/contract/applications'
import type { ApplicationProblem } from '@/domain/rules/applicationRules'
import { fieldLabel } from '@/domain/rules/applicationSteps'
import { AnnexPaper } from '@/src/components/AnnexPaper'
import { Card } from '@/src/ui/Card'
import { Notice } from '@/src/ui/Notice'
import { Row } from '@/src/ui/Row'
import type { FormFiles } from './useFormFiles'
import type { SigningPart } from './useSigning'

interface LastLookProps {
  application: OwnApplication
  content: OwnApplication['content']
  files: FormFiles
  signing: SigningPart
  problems: readonly ApplicationProblem[]
  onMend: (path: string) => void
}

/** Everything as the paper will show it, and what is still wanting, each a tap away. */
export function LastLook({ application, content, files, signing, problems, onMend }: LastLookProps) {
  const { idMasked, sex } = application
  return (
    <>
      {problems.length > 0 ? (
        <Card title={`还有 ${problems.length} 处需要补全`}>
          {problems.map(({ field, message }) => (
            <Row
              key={`${field}-${message}`}
              icon="edit"
              title={message}
              note={fieldLabel(field)}
              onClick={() => onMend(field)}
            />
          ))}
        </Card>
      ) : (
        <Notice tone="good" words="都填好了，请核对后提交" />
      )}
      <View className="apply-paper">
        <Text className="apply-note">提交后就是下面这样，请核对：</Text>
        <AnnexPaper
          content={content}
          idMasked={idMasked}
          sex={sex}
          portrait={files.portrait}
          signature={signing.signature}
          signedAt={null}
          review={null}
        />
      </View>
    </>
  )
}
