export const retry = 'Try again'

export const failure = {
  title: 'Something went wrong',
  text: 'It is not your fault. Try again; if it happens once more, tell whoever runs this chat.',
  reference: (digest: string) => `Reference: ${digest}`,
  home: 'Go to the start',
}
