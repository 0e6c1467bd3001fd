import { APPLICATION_LIMITS } from '@/domain/rules/applicationRules'
import { APPLICATION_FIELDS } from '@/domain/rules/applicationSteps'
import { Button } from '@/src/ui/Button'
import { Card } from '@/src/ui/Card'
import { Field } from '@/src/ui/Field'
import { TextArea } from '@/src/ui/TextArea'
import { Certificate } from './Certificate'
import type { PartProps } from './fields'
import type { FormFiles } from './useFormFiles'

const { profile, certificates } = APPLICATION_LIMITS

/** 已获职业资格/技能等级证书, as many as there are, and 个人简要情况. 附件1 */
export function RecordStep({ part, files }: { part: PartProps; files: FormFiles }) {
  const { content, change, troubleOf } = part
  const room = certificates.max - content.certificates.length
  return (
    <>
      <Field
        optional
        label={APPLICATION_FIELDS.certificates}
        name="certificates"
        hint="一本证书填一张；没有就不填。等级一级最高"
        error={troubleOf('certificates')}
      >
        {content.certificates.map((entry, at) => (
          <Certificate key={files.rows[at] ?? at} entry={entry} at={at} part={part} files={files} />
        ))}
        {room > 0 ? (
          <Button look="secondary" onClick={files.addRow}>
            添加证书
          </Button>
        ) : null}
      </Field>
      <Card>
        <Field
          label={APPLICATION_FIELDS.profile}
          name="profile"
          hint="工作经历、职业指导方面的实践和成果、获得的荣誉"
          error={troubleOf('profile')}
        >
          <TextArea
            label={APPLICATION_FIELDS.profile}
            value={content.profile}
            onChange={(words) => change({ profile: words })}
            range={profile}
            rows={8}
          />
        </Field>
      </Card>
    </>
  )
}
