import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { OutputOf } from '@/domain/contract'
import { call } from '@/src/api'
import { showDocument } from '@/src/components/showDocument'
import { problemOf } from '@/src/refused'
import { Button } from '@/src/ui/Button'
import { Card } from '@/src/ui/Card'
import { Row } from '@/src/ui/Row'
import { toast } from '@/src/ui/toast'

type Paper = OutputOf<'applications.print'>
type Format = 'pdf' | 'docx'

const FORMATS = [
  { format: 'pdf', label: '生成 PDF（打印用）' },
  { format: 'docx', label: '生成 Word' },
] as const

/** The form as the official paper, made anew when asked for; its link lives five minutes. 附件1 */
export function Papers({ id }: { id: string }) {
  const [making, setMaking] = useState<Format | null>(null)
  const [paper, setPaper] = useState<Paper | null>(null)

  async function make(format: Format) {
    setMaking(format)
    try {
      const made = await call('applications.print', { id, format })
      setPaper(made)
      showDocument(made.url)
    } catch (error) {
      toast(problemOf(error).sentence)
    } finally {
      setMaking(null)
    }
  }
  return (
    <Card title="打印申请表">
      <Text className="progress-line">与官方申请表版式一致，含完整身份证号，请妥善保管。</Text>
      <View className="progress-acts">
        {FORMATS.map(({ format, label }) => (
          <Button
            key={format}
            look="secondary"
            busy={making === format}
            disabled={making !== null && making !== format}
            onClick={() => void make(format)}
          >
            {label}
          </Button>
        ))}
      </View>
      {paper ? (
        <Row icon="file" title={paper.name} note="5 分钟内有效，点按打开" onClick={() => showDocument(paper.url)} />
      ) : null}
    </Card>
  )
}
