import type { CertificateEntry } from '@/domain/rules/applicationContent'
import { CERTIFICATE_FIELDS } from '@/domain/rules/certificateFields'
import { CERTIFICATE_LEVELS } from '@/domain/rules/certificateLevels'
import { PhotoGrid } from '@/src/components/PhotoGrid'
import { usePhotos } from '@/src/components/usePhotos'
import { Card } from '@/src/ui/Card'
import { DayPicker } from '@/src/ui/DayPicker'
import { Field } from '@/src/ui/Field'
import { OneOf } from '@/src/ui/OneOf'
import { optionsOf } from '@/src/ui/options'
import { Select } from '@/src/ui/Select'
import { TextInput } from '@/src/ui/TextInput'
import { anchorOf, type PartProps } from './fields'
import { Still } from './Still'
import type { FormFiles } from './useFormFiles'

const EARLIEST_ISSUE_ON = '1970-01-01'

function Scan({ draft, label }: { draft: string; label: string }) {
  const photos = usePhotos({ draft, purpose: 'applicationProof', max: 1, documents: true })
  return (
    <Field label="扫描件" optional hint="也可以放在“类别与证明”里">
      <PhotoGrid label={`${label}扫描件`} photos={photos} max={1} />
    </Field>
  )
}

const LINES = [
  { key: 'name', label: '证书名称', placeholder: '如：职业指导师' },
  { key: 'number', label: '证书编号', placeholder: '' },
  { key: 'issuer', label: '发证机构', placeholder: '' },
] as const

interface CertificateProps {
  entry: CertificateEntry
  /** Which row, from 0. */
  at: number
  part: PartProps
  files: FormFiles
}

function Row({ entry, at, part, files }: CertificateProps) {
  const { change, todayOn } = part
  const title = `第 ${at + 1} 本证书`
  const pathOf = (key: string) => `certificates.${at}.${key}`
  const placeOf = (key: string) => ({ name: anchorOf(pathOf(key)), error: part.troubleOf(pathOf(key)) })
  function set(changed: Partial<CertificateEntry>) {
    change(({ certificates }) => ({
      certificates: certificates.map((each, index) => (index === at ? { ...each, ...changed } : each)),
    }))
  }
  const lines = LINES.map(({ key, label, placeholder }) => (
    <Field key={key} label={label} {...placeOf(key)}>
      <TextInput
        label={`${title}${label}`}
        value={entry[key]}
        maxLength={60}
        placeholder={placeholder}
        onChange={(value) => set({ [key]: value })}
      />
    </Field>
  ))
  const [name, number, issuer] = lines
  return (
    <Card title={title} action={{ label: '删除', onClick: () => files.removeRow(at) }}>
      {name}
      <OneOf
        label="证书专业"
        {...placeOf('field')}
        options={optionsOf(CERTIFICATE_FIELDS)}
        value={entry.field || null}
        onChange={(field) => set({ field: field ?? '' })}
      />
      <Field label="证书等级" optional={entry.field === 'other'} {...placeOf('level')}>
        <Select
          label={`${title}等级`}
          options={optionsOf(CERTIFICATE_LEVELS)}
          value={entry.level || null}
          onChange={(level) => set({ level })}
        />
      </Field>
      {number}
      <Field label="发证日期" {...placeOf('issuedOn')}>
        <DayPicker
          label={`${title}发证日期`}
          value={entry.issuedOn}
          onChange={(issuedOn) => set({ issuedOn })}
          min={EARLIEST_ISSUE_ON}
          max={todayOn}
        />
      </Field>
      {issuer}
      <Scan draft={files.scans.parts[at]?.draft ?? ''} label={title} />
    </Card>
  )
}

/** One row of 已获职业资格/技能等级证书 with its scan. 附件1 */
export function Certificate(props: CertificateProps) {
  const { entry, at, part, files } = props
  const troubles = Object.keys(entry).map((key) => part.troubleOf(`certificates.${at}.${key}`))
  return <Still on={JSON.stringify([entry, troubles, at, files.rows])}>{() => <Row {...props} />}</Still>
}
