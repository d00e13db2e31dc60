import type { Page } from 'playwright'

export interface Screen {
  /** Milliseconds from the press on its row until a message of the chat is painted. */
  switchTo(name: string): Promise<number>
  /** So many times, the processor of the page alone. */
  slowDown(times: number): Promise<void>
}

export async function openScreen(page: Page, url: string): Promise<Screen> {
  await page.goto(url, { waitUntil: 'networkidle' })
  const session = await page.context().newCDPSession(page)
  return {
    switchTo: async (name) => {
      const painted = await watch(page, name)
      await page.bringToFront()
      await page.getByRole('link', { name }).first().click()
      return painted()
    },
    slowDown: (rate) => session.send('Emulation.setCPUThrottlingRate', { rate }).then(() => undefined),
  }
}

/** Inside the page, where nothing of the way to it counts. */
async function watch(page: Page, name: string): Promise<() => Promise<number>> {
  // Without functions that have a name: the page does not know what the compiler makes of them.
  const watching = await page.evaluateHandle((text) => {
    let pressedAt = 0
    addEventListener('pointerdown', (event) => (pressedAt = event.timeStamp), { once: true, capture: true })
    const painted = new Promise<number>((resolve) => {
      const observer = new MutationObserver(() => {
        const articles = [...document.querySelectorAll('[role=log] article')]
        if (pressedAt === 0 || !articles.some((each) => each.textContent.includes(text))) return
        observer.disconnect()
        // What comes after the next frame has been painted.
        requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - pressedAt)))
      })
      observer.observe(document.body, { childList: true, subtree: true, characterData: true })
    })
    return { painted }
  }, name)
  return () => watching.evaluate(({ painted }) => painted)
}
