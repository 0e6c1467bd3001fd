import { Text, View } from '@tarojs/components'
import type { CaseView } from '@/domain/contract/applications'
import type { ApplicationContent } from '@/domain/rules/applicationContent'
import { certificateLine, postAndTitleOf } from '@/domain/rules/applicationWords'
import { PAPER_COMMITMENT } from '@/domain/rules/commitment'
import { EDUCATIONS } from '@/domain/rules/educations'
import { POLITICAL_STATUSES } from '@/domain/rules/politicalStatuses'
import { dayOf, showDay } from '@/domain/rules/shanghai'
import { AnnexBoxes } from './AnnexBoxes'
import { PaperPicture } from './PaperPicture'
import './AnnexPaper.scss'

/** Annex 1 as somebody may see it: a panel's is without ID number, phone and signature. A case can be spread into it. */
export type AnnexPaperProps = Pick<CaseView, 'content' | 'sex' | 'portrait'> &
  Partial<Pick<CaseView, 'age' | 'idMasked' | 'signature' | 'signedAt' | 'review'>> & {
    /** ID number and mobile in full, while they are uncovered. */
    uncovered?: { idNumber: string; mobile: string } | null
  }

const SEXES = { male: '男', female: '女' } as const
const NOT_SHOWN = '评审中不显示'
const EMPTY_DAY = '　　年　　月　　日'

function Pair({ label, value, strong = false }: { label: string; value: string; strong?: boolean }) {
  return (
    <View className="annex-pair">
      <Text className="annex-label">{label}</Text>
      <Text className={strong ? 'annex-value annex-value--strong' : 'annex-value'}>{value}</Text>
    </View>
  )
}

/** Name to school, with the portrait at the right over all of them. */
function Person({ content, sex, age, idMasked, portrait, uncovered }: AnnexPaperProps) {
  const { name, politicalStatus, education, school, major } = content
  return (
    <View className="annex-person">
      <View className="annex-person-words">
        <View className="annex-pairs">
          <Pair label="姓名" value={name} strong />
          <Pair label="性别" value={age === undefined ? SEXES[sex] : `${SEXES[sex]}（${age} 岁）`} />
        </View>
        <View className="annex-pairs">
          <Pair label="身份证号" value={uncovered?.idNumber ?? idMasked ?? NOT_SHOWN} />
          <Pair label="政治面貌" value={politicalStatus === '' ? '' : POLITICAL_STATUSES[politicalStatus]} />
        </View>
        <View className="annex-pairs">
          <Pair label="学历" value={education === '' ? '' : EDUCATIONS[education]} />
          <Pair label="毕业学校及专业" value={[school, major].filter((part) => part !== '').join(' ')} />
        </View>
      </View>
      <View className="annex-portrait">
        {portrait ? (
          <PaperPicture file={portrait} label={`${name}的照片`} className="annex-portrait-picture" />
        ) : (
          <Text className="annex-hint">照片</Text>
        )}
      </View>
    </View>
  )
}

function WorkPlace({ content, phone, unitPhone }: { content: ApplicationContent; phone: string; unitPhone: string }) {
  return (
    <>
      <View className="annex-pairs">
        <Pair label="职务职称" value={postAndTitleOf(content)} />
        <Pair label="联系电话" value={phone} />
      </View>
      <View className="annex-pairs">
        <Pair label="所在单位" value={content.unit} />
        <Pair label="联系电话" value={unitPhone} />
      </View>
      <Pair label="已获职业资格/技能等级证书" value={content.certificates.map(certificateLine).join('\n')} />
      <Pair label="个人简要情况" value={content.profile} />
    </>
  )
}

function Commitment({ signature = null, signedAt = null, content }: AnnexPaperProps) {
  return (
    <View className="annex-pair">
      <Text className="annex-label">本人承诺</Text>
      <View className="annex-value">
        <Text className="annex-line">{PAPER_COMMITMENT}</Text>
        <View className="annex-signed">
          <Text>签字：</Text>
          {signature ? (
            <PaperPicture file={signature} label={`${content.name}的签字`} className="annex-signature" />
          ) : null}
          <Text>{signedAt ? showDay(dayOf(signedAt)) : EMPTY_DAY}</Text>
        </View>
      </View>
    </View>
  )
}

function CityOpinion({ review }: Pick<AnnexPaperProps, 'review'>) {
  const { opinion, officerName, on, seal } = review ?? { opinion: '', officerName: '', on: '', seal: null }
  return (
    <View className="annex-pair">
      <Text className="annex-label">设区市公共就业服务机构意见</Text>
      <View className="annex-value">
        <Text className="annex-line">{opinion || '（尚未填写）'}</Text>
        <View className="annex-signed">
          {officerName ? <Text>{`经办人：${officerName}`}</Text> : null}
          <Text>{on ? showDay(on) : EMPTY_DAY}</Text>
          {seal ? <PaperPicture file={seal} label="盖章件" className="annex-seal" /> : <Text>（盖章）</Text>}
        </View>
      </View>
    </View>
  )
}

/** 江苏省职业指导专家申请表 as the paper shows it, with the paper's words and order. 附件1 */
export function AnnexPaper(sheet: AnnexPaperProps) {
  const { content, idMasked, review = null, uncovered } = sheet
  const phone = idMasked === undefined ? NOT_SHOWN : content.mobile
  const unitPhone = idMasked === undefined ? NOT_SHOWN : content.unitPhone
  return (
    <View className="annex">
      <Text className="annex-title">江苏省职业指导专家申请表</Text>
      <Person {...sheet} />
      <WorkPlace content={content} phone={uncovered?.mobile ?? phone} unitPhone={unitPhone} />
      <AnnexBoxes content={content} />
      <Commitment {...sheet} />
      <CityOpinion review={review} />
      <Text className="annex-foot">注：请附相关资质证书、荣誉证书等材料的扫描件。</Text>
    </View>
  )
}
