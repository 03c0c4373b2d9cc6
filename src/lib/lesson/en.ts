// en.ts: what the marks of a lesson say around its text.
export const LESSON = {
  show: 'Show this',
  ask: 'Before you step on.',
  onlyShow: 'Just show me',
  task: 'Your turn.',
  stage: 'Stage: the computer that this text is about'
}
