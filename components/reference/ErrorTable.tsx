import { errorCodes, messageOf, statusOf } from '@/lib/http/errors'

export function ErrorTable() {
  return (
    <table className="mt-3 w-full text-left text-sm">
      <thead>
        <tr>
          <th scope="col">Status</th>
          <th scope="col">Code</th>
          <th scope="col">Meaning</th>
        </tr>
      </thead>
      <tbody>
        {errorCodes.map((code) => (
          <tr key={code} className="align-top">
            <td className="pr-3">{statusOf(code)}</td>
            <td className="pr-3 font-mono">{code}</td>
            <td>{messageOf(code)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
