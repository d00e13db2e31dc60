import { describe, expect, it } from 'vitest'
import { channelAuth, hmac, md5, signature, userAuth } from '../../support/push/sign'

const documented = { key: '278d425bdf160c739803', secret: '7ad3773142a6692b25b8' }
const tofu = { key: 'aaaa', secret: 'tofu' }

describe('P-48 the signatures that this suite makes are those that Pusher publishes', () => {
  it('P-48 of a private channel', () => {
    expect(channelAuth(documented, '1234.1234', 'private-foobar')).toBe(
      '278d425bdf160c739803:58df8b0c36d6982b82c3ecf6b4662e34fe8c25bba48f5369f135bf843651c3a4',
    )
    expect(channelAuth(tofu, '123.456', 'test')).toBe(
      'aaaa:efa6cf7644a0b35cba36aa0f776f3cbf7bb60e95ea2696bde1dbe8403b61bd7c',
    )
  })

  it('P-48 of a presence channel, and of data beyond ASCII', () => {
    const member = '{"user_id":10,"user_info":{"name":"Mr. Pusher"}}'
    expect(channelAuth(documented, '1234.1234', 'presence-foobar', member)).toBe(
      '278d425bdf160c739803:afaed3695da2ffd16931f457e338e6c9f2921fa133ce7dac49f529792be6304c',
    )
    expect(channelAuth(tofu, '1.1', 'test', '"ą§¶™€łü€ß£"')).toBe(
      'aaaa:2a229263e89d9c50524fd80c2e88be2843379f6931e28995e2cc214282c9db0c',
    )
  })

  it('P-48 of a user', () => {
    expect(userAuth(documented, '1234.1234', '{"id":"12345"}')).toBe(
      '278d425bdf160c739803:4708d583dada6a56435fb8bc611c77c359a31eebde13337c16ab43aa6de336ba',
    )
  })

  it('P-48 of a posted event', () => {
    const body = '{"name":"foo","channels":["project-3"],"data":"{\\"some\\":\\"data\\"}"}'
    expect(md5(body)).toBe('ec365a775a4cd0599faeb73354201b6f')
    const post = { method: 'POST', path: '/apps/3/events' } as const
    expect(
      signature(documented.secret, post, [
        ['body_md5', md5(body)],
        ['auth_version', '1.0'],
        ['auth_key', documented.key],
        ['auth_timestamp', '1353088179'],
      ]),
    ).toBe('da454824c97ba181a32ccc17a72625ba02771f50b50e1e7430e47a1f3f457e6c')
  })

  it('P-48 of a question, and of a webhook', () => {
    expect(
      signature('tofu', { method: 'GET', path: '/event' }, [
        ['foo', 'bar'],
        ['baz', '123454321'],
        ['auth_key', 'f00d'],
        ['auth_timestamp', '1234567890'],
        ['auth_version', '1.0'],
      ]),
    ).toBe('d8bdbd31911fb7400a14fbd36fd7de053494725b64400ae5856deafe304b34a9')
    expect(
      hmac(
        'tofu',
        '{"time_ms":1403175510755,"events":[{"channel":"test_channel","name":"channel_vacated"}]}',
      ),
    ).toBe('c17257e92037cd7de407ebc1ed174ceb7b2e518db127f44411b9ffc4f5b28cc5')
  })
})
