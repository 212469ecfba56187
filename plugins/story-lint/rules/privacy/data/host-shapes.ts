/** Names and addresses inside a company, by how they are written: data. */

const LABEL = '[a-z\\d](?:[a-z\\d-]{0,61}[a-z\\d])?';
/** Names that only resolve inside a company. */
const INSIDE = new RegExp(
  `(?<![\\w.-])(?:${LABEL}\\.){1,8}(?:internal|intranet|intra|corp|lan|local|localdomain|priv|private|svc)(?::\\d{2,5})?(?![\\w-]|\\.\\w)`,
  'giu',
);
const TOOLS =
  'jira|jenkins|grafana|kibana|confluence|intranet|argocd|splunk|artifactory|nexus|sonarqube|sonar|vault|bastion|jump|vpn|ldap|prometheus|alertmanager|rundeck|airflow|gitlab|bitbucket|harbor|consul|nomad|rancher|zabbix|nagios|icinga|graylog|minio|keycloak|sso|adfs|citrix|sharepoint|teamcity|bamboo|puppet|ansible|spinnaker|backstage|superset|metabase|jupyter|mlflow|rabbitmq|syslog|sftp';
const STAGES =
  'corp|internal|intranet|intra|int|lan|local|private|priv|office|hq|mgmt|infra|ops|prod|prd|production|stg|staging|stage|uat|qa|preprod|sit|dev|test|sandbox|dmz|k8s|cluster|dc\\d|site\\d';
/** jenkins.acme.example, db1.prod.acme.example: a tool or a stage below somebody's domain. */
const BELOW = new RegExp(
  `(?<![\\w.@-])(?:${LABEL}\\.){0,4}(?:(?:${TOOLS})\\d{0,3}|(?:${LABEL}\\.)(?:${STAGES}))\\.(?:${LABEL}\\.){1,4}[a-z]{2,12}(?![\\w-])`,
  'giu',
);
const CLOUD =
  /(?<![\w.-])[a-z\d][a-z\d-]{2,62}(?:\.[a-z\d-]{1,63}){0,4}\.(?:rds|elb|es|cache|compute|redshift|elasticache)(?:-\d)?(?:\.[a-z\d-]{1,30}){0,2}\.amazonaws\.com(?!\w)/giu;
/** db-prod-03, prd-web-2a: a stage, a role and a number. */
const SINGLE =
  /(?<![\w.@/-])(?=[a-z\d-]{6,40}(?![\w-]))(?=[a-z\d-]*(?:prod|prd|stg|staging|uat|live|dev))(?=[a-z\d-]*(?:db|sql|web|app|api|srv|server|node|host|vm|bastion|jump|redis|kafka|ldap|cache|queue|lb|gw|worker|batch))[a-z][a-z\d]{1,12}(?:-[a-z\d]{1,12}){1,4}(?<=\d[a-z]?)(?![\w-])/giu;
export const ADDRESS =
  /(?<![\w.-])(?:10|127|192\.168|172\.(?:1[6-9]|2\d|3[01])|169\.254|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7]))(?:\.\d{1,3}){2,3}(?:\/\d{1,2})?(?::\d{2,5})?(?![\w-]|\.\d)/gu;
const LOCAL_V6 = /(?<![\w:])(?:fd[\da-f]{2}|fe80)(?::[\da-f]{0,4}){2,7}(?![\w:])/giu;
const SHARE = /(?<!\\)\\\\[a-z\d][a-z\d.-]{1,60}\\[\w$-]{1,60}/giu;

/** Each with what it cannot do without, which is quicker to look for. */
export const HOSTS: readonly (readonly [needs: RegExp, pattern: RegExp])[] = [
  [/[a-z\d]\.[a-z]/iu, INSIDE],
  [/[a-z\d]\.[a-z\d][a-z\d-]*\.[a-z]/iu, BELOW],
  [/amazonaws/iu, CLOUD],
  [/-[a-z]*\d/iu, SINGLE],
  [/\d\.\d+\.\d/u, ADDRESS],
  [/f[de][\da-f]{2}:/iu, LOCAL_V6],
  [/\\\\/u, SHARE],
];
