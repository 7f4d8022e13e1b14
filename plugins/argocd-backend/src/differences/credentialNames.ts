// Judged by words: adminPassword, DB_PASS and .dockerconfigjson are admin-password, db-pass and dockerconfigjson.
const CREDENTIAL = [
  /passwor?d|passphrase|passcode|\bpwd\b|pwd$/,
  // What only ends in it: bypass, compass.
  /(?<!by|com|tres|sur|over|under|pres)pass\b(?!-(through|thru))/,
  /secret|credential|\bcreds?\b|tokens?\b/,
  /(api|access|private|encryption|signing|master|account|shared|auth)-?key/,
  /key-data\b|connection-?string|docker-?(cfg|config-?json)|^auth$/,
];

// It says where a credential is, or how it is to be; it is none.
const REFERENCE = [
  /-(refs?|names?|namespace|paths?|files?|dir|directory|ur[li]s?|endpoints?|hosts?|ports?|address)$/,
  /-(service|server|provider|manager|store|class|type|kind|policy|algorithm|issuer|audience|version)$/,
  /-(length|ttl|expiry|expiration|seconds|minutes|duration|lifetime|timeout|interval|rotation|enabled)$/,
  /(secret|token)(names?|refs?|url)$/,
  /^(existing-secret|max-|min-)/,
];

function wordsOf(name: string): string {
  return name
    .slice(name.lastIndexOf('/') + 1)
    .replace(/([a-z\d])([A-Z])/g, '$1-$2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1-$2')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter(Boolean)
    .join('-');
}

/** Whether that is how a credential is called: DB_PASSWORD, password_1 and clientSecret, and not secretName. */
export function isCredentialName(name: string): boolean {
  const words = wordsOf(name);
  return (
    CREDENTIAL.some(pattern => pattern.test(words)) &&
    !REFERENCE.some(pattern => pattern.test(words))
  );
}
