import { CONSENT_WAYS, type ConsentWay } from '@/domain/rules/applicationContent'
import { APPLICATION_LIMITS } from '@/domain/rules/applicationRules'
import { APPLICATION_FIELDS } from '@/domain/rules/applicationSteps'
import { PhotoGrid } from '@/src/components/PhotoGrid'
import { Card } from '@/src/ui/Card'
import { Choice } from '@/src/ui/Choice'
import { Field } from '@/src/ui/Field'
import { Notice } from '@/src/ui/Notice'
import { optionsOf } from '@/src/ui/options'
import { TextArea } from '@/src/ui/TextArea'
import { anchorOf, type PartProps } from './fields'
import type { FormFiles } from './useFormFiles'

const HINTS: Record<ConsentWay, string> = {
  link: '提交后生成链接，单位无需注册，只看到您的姓名、职务和承诺',
  scan: '单位同意申报的书面意见，写明姓名、职务并加盖公章',
  none: '说明原因，由市级核实',
}

/** The ways there are: none without a unit, and no link once the application has come back without the unit's answer. 第六条(一) */
function waysOf({ application, content }: PartProps): readonly ConsentWay[] {
  const { state, consent } = application
  if (content.unitKind === 'none') return ['none']
  const agreedByLink = consent.state === 'agreed' && consent.signer !== ''
  return state === 'returned' && !agreedByLink ? ['scan'] : ['link', 'scan']
}

/** 经所在单位同意: how that will be shown. The applicant cannot sign for the unit. 第六条(一) */
export function UnitConsent({ part, files }: { part: PartProps; files: FormFiles }) {
  const { application, content, change, troubleOf } = part
  const { consent } = content
  const { way, reason } = consent
  const ways = waysOf(part)
  const declined = application.consent.state === 'declined' ? application.consent.why : ''
  return (
    <Card title="所在单位同意">
      {declined ? <Notice tone="warn" words={`单位上次没有同意：${declined}`} /> : null}
      <Field label={APPLICATION_FIELDS['consent.way']} name={anchorOf('consent.way')} error={troubleOf('consent.way')}>
        <Choice
          label={APPLICATION_FIELDS['consent.way']}
          options={optionsOf(CONSENT_WAYS)
            .filter(({ value }) => ways.includes(value))
            .map((option) => ({ ...option, hint: HINTS[option.value] }))}
          value={way || null}
          onChange={(chosen) => change({ consent: { ...consent, way: chosen } })}
        />
      </Field>
      {way === 'scan' ? (
        <Field
          label={APPLICATION_FIELDS['consent.scan']}
          name={anchorOf('consent.scan')}
          error={troubleOf('consent.scan')}
        >
          <PhotoGrid label={APPLICATION_FIELDS['consent.scan']} photos={files.consent} max={1} />
        </Field>
      ) : null}
      {way === 'none' ? (
        <Field
          label={APPLICATION_FIELDS['consent.reason']}
          name={anchorOf('consent.reason')}
          error={troubleOf('consent.reason')}
        >
          <TextArea
            label={APPLICATION_FIELDS['consent.reason']}
            value={reason}
            onChange={(words) => change({ consent: { ...consent, reason: words } })}
            range={APPLICATION_LIMITS.reason}
            rows={2}
            placeholder="如：2024年退休，现无工作单位"
          />
        </Field>
      ) : null}
    </Card>
  )
}
