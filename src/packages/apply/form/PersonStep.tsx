import { APPLICATION_FIELDS } from '@/domain/rules/applicationSteps'
import { CERTIFICATE_FIELDS } from '@/domain/rules/certificateFields'
import { EDUCATIONS } from '@/domain/rules/educations'
import { POLITICAL_STATUSES } from '@/domain/rules/politicalStatuses'
import { TITLE_LEVELS } from '@/domain/rules/titleLevels'
import { TITLE_SERIES } from '@/domain/rules/titleSeries'
import { Card } from '@/src/ui/Card'
import { OneOf } from '@/src/ui/OneOf'
import { optionsOf } from '@/src/ui/options'
import type { PartProps } from './fields'
import { Identity } from './Identity'
import { SelectField } from './SelectField'
import { TextField } from './TextField'

/** 职务职称: one box on paper; the level, series and field are what article 5 asks for. */
function PostAndTitle({ part }: { part: PartProps }) {
  const { content, change, troubleOf } = part
  const { titleLevel, titleSeries, titleField } = content
  const hasTitle = content.title !== '' || titleLevel !== ''
  return (
    <Card title="职务职称">
      <TextField
        part={part}
        name="post"
        maxLength={60}
        placeholder="如：人力资源部经理"
        {...(content.unitKind === 'none' ? { optional: true } : {})}
      />
      <TextField part={part} name="title" maxLength={60} optional placeholder="如：高级经济师；没有就不填" />
      <OneOf
        optional={!hasTitle}
        label={APPLICATION_FIELDS.titleLevel}
        name="titleLevel"
        hint="选最高的一个；再点一次可取消"
        error={troubleOf('titleLevel')}
        options={optionsOf(TITLE_LEVELS)}
        value={titleLevel || null}
        onChange={(chosen) => change({ titleLevel: chosen ?? '' })}
      />
      {hasTitle ? (
        <>
          <OneOf
            label={APPLICATION_FIELDS.titleSeries}
            name="titleSeries"
            error={troubleOf('titleSeries')}
            options={optionsOf(TITLE_SERIES)}
            value={titleSeries || null}
            onChange={(chosen) => change({ titleSeries: chosen ?? '' })}
          />
          <OneOf
            label={APPLICATION_FIELDS.titleField}
            name="titleField"
            error={troubleOf('titleField')}
            options={optionsOf(CERTIFICATE_FIELDS)}
            value={titleField || null}
            onChange={(chosen) => change({ titleField: chosen ?? '' })}
          />
        </>
      ) : null}
    </Card>
  )
}

interface PersonStepProps {
  part: PartProps
  /** Asks for the ID number to be given anew. */
  onIdentify: (() => void) | null
}

/** The first lines of annex 1, below the portrait. 附件1 */
export function PersonStep({ part, onIdentify }: PersonStepProps) {
  const { content, change, troubleOf } = part
  return (
    <>
      <Card title="本人">
        <TextField part={part} name="name" maxLength={30} hint="与身份证一致，少数民族姓名可用“·”" />
        <Identity application={part.application} trouble={troubleOf('idNumber')} onChange={onIdentify} />
        <SelectField
          part={part}
          name="politicalStatus"
          options={optionsOf(POLITICAL_STATUSES)}
          value={content.politicalStatus}
          onChange={(politicalStatus) => change({ politicalStatus })}
        />
        <SelectField
          part={part}
          name="education"
          options={optionsOf(EDUCATIONS)}
          value={content.education}
          onChange={(education) => change({ education })}
        />
        <TextField part={part} name="school" maxLength={60} />
        <TextField part={part} name="major" maxLength={60} />
      </Card>
      <PostAndTitle part={part} />
      <Card>
        <TextField part={part} name="mobile" maxLength={30} type="phone" hint="本人手机号，初审和评审时联系您" />
      </Card>
    </>
  )
}
