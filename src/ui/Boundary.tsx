import { Component, type ReactNode } from 'react'
import { Failure } from './Failure'

/** Keeps a bug in one screen from taking the app down; the user can try again. */
export class Boundary extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false }

  static getDerivedStateFromError() {
    return { broken: true }
  }

  override render() {
    if (!this.state.broken) return this.props.children
    return <Failure sentence="页面出了点问题，请重试" onRetry={() => this.setState({ broken: false })} />
  }
}
