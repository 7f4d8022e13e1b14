import express from 'express';
import request from 'supertest';
import { createKubernetesRouter } from './router';

const START = Date.UTC(2026, 10, 22, 14);

describe('simulated Kubernetes API', () => {
  const app = express().use(createKubernetesRouter('prod-eu', START));

  function ofService(path: string, service: string) {
    return request(app)
      .get(path)
      .query({ labelSelector: `backstage.io/kubernetes-id=${service}` });
  }

  // What the stock Kubernetes plugin asks for.
  it.each([
    ['/api/v1/pods', 'PodList', 3],
    ['/api/v1/services', 'ServiceList', 1],
    ['/api/v1/configmaps', 'ConfigMapList', 0],
    ['/api/v1/limitranges', 'LimitRangeList', 0],
    ['/api/v1/resourcequotas', 'ResourceQuotaList', 0],
    ['/apis/apps/v1/deployments', 'DeploymentList', 1],
    ['/apis/apps/v1/replicasets', 'ReplicaSetList', 2],
    ['/apis/apps/v1/statefulsets', 'StatefulSetList', 0],
    ['/apis/apps/v1/daemonsets', 'DaemonSetList', 0],
    [
      '/apis/autoscaling/v2/horizontalpodautoscalers',
      'HorizontalPodAutoscalerList',
      1,
    ],
    ['/apis/batch/v1/jobs', 'JobList', 0],
    ['/apis/batch/v1/cronjobs', 'CronJobList', 0],
    ['/apis/networking.k8s.io/v1/ingresses', 'IngressList', 1],
  ])('lists %s of a service as %s', async (path, kind, count) => {
    const { status, body } = await ofService(path, 'checkout');
    expect(status).toBe(200);
    expect(body.kind).toBe(kind);
    expect(body.items).toHaveLength(count);
  });

  it('has one pod of checkout in a crash loop', async () => {
    const { body } = await ofService('/api/v1/pods', 'checkout');
    const waiting = body.items.map(
      (pod: any) =>
        pod.status.containerStatuses[0].state.waiting?.reason ?? 'running',
    );
    expect(waiting).toEqual(['running', 'running', 'CrashLoopBackOff']);
    const deployments = await ofService(
      '/apis/apps/v1/deployments',
      'checkout',
    );
    expect(deployments.body.items[0].status).toMatchObject({
      replicas: 3,
      readyReplicas: 2,
      unavailableReplicas: 1,
    });
  });

  it('has one pod of notifications that no node has room for', async () => {
    const { body } = await ofService('/api/v1/pods', 'notifications');
    const pending = body.items.filter(
      (pod: any) => pod.status.phase === 'Pending',
    );
    expect(pending).toHaveLength(1);
    expect(pending[0].status.conditions).toEqual([
      expect.objectContaining({ status: 'False', reason: 'Unschedulable' }),
    ]);
    expect(pending[0].spec.nodeName).toBeUndefined();
  });

  it('links pods to replica sets to deployments', async () => {
    const pods = await ofService('/api/v1/pods', 'cart');
    const sets = await ofService('/apis/apps/v1/replicasets', 'cart');
    const deployments = await ofService('/apis/apps/v1/deployments', 'cart');
    const owners = new Set(
      pods.body.items.map((pod: any) => pod.metadata.ownerReferences[0].uid),
    );
    const [current] = sets.body.items;
    expect(owners).toEqual(new Set([current.metadata.uid]));
    expect(current.metadata.ownerReferences[0].uid).toBe(
      deployments.body.items[0].metadata.uid,
    );
  });

  it('lists by namespace and gets one object', async () => {
    const list = await request(app).get('/api/v1/namespaces/payments/pods');
    expect(list.body.items).toHaveLength(3);
    const one = await request(app).get(
      '/apis/apps/v1/namespaces/payments/deployments/payments',
    );
    expect(one.body).toMatchObject({
      kind: 'Deployment',
      apiVersion: 'apps/v1',
      metadata: { name: 'payments' },
    });
    const namespace = await request(app).get('/api/v1/namespaces/payments');
    expect(namespace.body.kind).toBe('Namespace');
  });

  it.each([
    ['app.kubernetes.io/name in (cart, checkout)', 6],
    ['app.kubernetes.io/name=cart,app.kubernetes.io/version!=2.11.0', 0],
    ['!backstage.io/kubernetes-id', 0],
    ['backstage.io/kubernetes-id,app.kubernetes.io/name notin (cart)', 22],
  ])('selects by %s', async (labelSelector, count) => {
    const { body } = await request(app)
      .get('/api/v1/pods')
      .query({ labelSelector });
    expect(body.items).toHaveLength(count);
  });

  it.each([
    [
      'get',
      '/apis/metrics.k8s.io/v1beta1/namespaces/cart/pods',
      404,
      'NotFound',
    ],
    ['get', '/api/v1/secrets', 404, 'NotFound'],
    ['get', '/api/v1/namespaces/cart/pods/none', 404, 'NotFound'],
    ['get', '/api/v1/namespaces/cart/pods/x/log', 501, 'NotImplemented'],
    ['get', '/api/v1/pods?watch=true', 501, 'NotImplemented'],
    [
      'get',
      '/api/v1/pods?fieldSelector=spec.nodeName%3Da',
      501,
      'NotImplemented',
    ],
    ['get', '/api/v1/pods?labelSelector=a%3D%3D%3Db', 400, 'BadRequest'],
    ['delete', '/api/v1/namespaces/cart/pods/x', 405, 'MethodNotAllowed'],
  ] as const)(
    'answers %s %s with a Status %i %s',
    async (verb, path, code, reason) => {
      const { status, body } = await request(app)[verb](path);
      expect(status).toBe(code);
      expect(body).toMatchObject({
        kind: 'Status',
        apiVersion: 'v1',
        status: 'Failure',
        reason,
        code,
        message: expect.stringMatching(/\w/),
      });
    },
  );
});
