import { useDidHide } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import type { OutputOf } from '@/domain/contract'
import { showDay } from '@/domain/rules/shanghai'
import { Notice } from '@/src/ui/Notice'

const SHOWN_SECONDS = 60

interface UncoveredProps {
  shown: OutputOf<'applications.unmask'>
  onOver: () => void
}

/** ID number and phone in full, for a minute; gone as soon as the screen is left. */
export function Uncovered({ shown, onOver }: UncoveredProps) {
  const [left, setLeft] = useState(SHOWN_SECONDS)
  useDidHide(onOver)
  useEffect(() => {
    const endAt = Date.now() + SHOWN_SECONDS * 1000
    const ticking = setInterval(() => setLeft(Math.ceil((endAt - Date.now()) / 1000)), 1000)
    return () => clearInterval(ticking)
  }, [shown])
  useEffect(() => {
    if (left <= 0) onOver()
  }, [left, onOver])
  const { idNumber, mobile, bornOn } = shown
  return (
    <Notice
      tone="warn"
      words={`身份证号 ${idNumber}，手机号 ${mobile}，${showDay(bornOn)}出生。${Math.max(0, left)} 秒后自动隐藏。`}
      action={{ label: '隐藏', onClick: onOver }}
    />
  )
}
