/**
 * The parts of SARIF 2.1.0 that the reporter writes, after the standard's sections: names, types and limits.
 * Nothing besides them is let through, so that a property the standard does not have is a failure here too.
 */
const text = { type: 'string', minLength: 1 };
const count = { type: 'integer', minimum: 1 };
const level = { enum: ['none', 'note', 'warning', 'error'] };

function object(required: Readonly<Record<string, object>>, optional: Readonly<Record<string, object>> = {}): object {
  return {
    type: 'object',
    additionalProperties: false,
    required: Object.keys(required),
    properties: { ...required, ...optional },
  };
}
const list = (items: object): object => ({ type: 'array', items });

const message = object({ text });
const region = object(
  { startLine: count, startColumn: count },
  { endLine: count, endColumn: count, snippet: object({ text: { type: 'string' } }) },
);
const uri = { type: 'string', pattern: String.raw`^[A-Za-z0-9._~!$&'()*+,;=:@%/-]+$` };
const location = object({ physicalLocation: object({ artifactLocation: object({ uri }), region }) });

const rule = object(
  { id: text, shortDescription: message, fullDescription: message },
  {
    help: object({ text }, { markdown: text }),
    defaultConfiguration: object({ level }),
    properties: object({ tags: { ...list(text), uniqueItems: true } }),
  },
);
const semanticVersion = { type: 'string', pattern: String.raw`^\d+\.\d+\.\d+` };
const driver = object(
  { name: text, rules: { ...list(rule), uniqueItems: true } },
  { semanticVersion, properties: { type: 'object' } },
);
const result = object(
  { ruleId: text, level, message, locations: list(location) },
  { ruleIndex: { type: 'integer', minimum: 0 } },
);
const notification = object({ level, message }, { locations: list(location) });

const run = object({
  tool: object({ driver }),
  columnKind: { enum: ['utf16CodeUnits', 'unicodeCodePoints'] },
  results: list(result),
  invocations: list(
    object({ executionSuccessful: { type: 'boolean' }, toolExecutionNotifications: list(notification) }),
  ),
});

export const sarifSchema = object({ $schema: text, version: { const: '2.1.0' }, runs: list(run) });
