/** Made when the programs are compiled, from the route files of `app/`. */
declare module 'api-routes' {
  type Serve = (
    request: Request,
    context: { params: Promise<Record<string, string | string[] | undefined>> },
  ) => Promise<Response>

  export const routes: ReadonlyArray<[pattern: string, methods: Record<string, Serve | undefined>]>
}
