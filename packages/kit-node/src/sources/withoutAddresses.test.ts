import { withoutAddresses } from './withoutAddresses';

it.each([
  [
    'Post "http://user:pw@thanos:10902/api/v1/query?token=x": refused',
    'Post "…": refused',
  ],
  [
    'receive series from Addr: 10.0.0.7:10901 failed',
    'receive series from Addr: … failed',
  ],
  ['dial tcp [2001:db8::1]:9090: no route', 'dial tcp …: no route'],
  ['lookup thanos.monitoring.svc on 10.0.0.10:53', 'lookup … on …'],
  ['store-gateway-2:10901 timed out', '… timed out'],
  ['rejected Bearer eyJhbGciOi.x-y_z', 'rejected …'],
])('takes out addresses: %s', (text, expected) => {
  expect(withoutAddresses(text)).toBe(expected);
});

it.each([
  '1:23: parse error: unexpected "}"',
  'PromQL info: metric might not be a counter, name does not end in _total: "http_requests" (1:6)',
  'query rate(slo:sli_error:ratio_rate5m[5m:30s]) timed out after 2.5s',
  'found duplicate series for {job="api", code="500"}',
])('leaves the rest: %s', text => {
  expect(withoutAddresses(text)).toBe(text);
});
