package io.spreadtrader.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

class EmbeddedCloudTest {
    private static EmbeddedCloud cloud;
    private static DynamoDbClient tables;
    private static SqsClient queues;

    @BeforeAll
    static void start() {
        cloud = EmbeddedCloud.start(Optional.empty());
        tables = new Clients(cloud).tables();
        queues = new Clients(cloud).queues();
    }

    @AfterAll
    static void stop() {
        tables.close();
        queues.close();
        cloud.close();
    }

    @Test
    void a_transaction_writes_everything_or_tells_each_reason_why_not() {
        table("transactions");
        put("transactions", "taken", "before");

        assertThatThrownBy(() -> tables.transactWriteItems(request -> request.transactItems(
                        absent("transactions", "fresh", "after"), absent("transactions", "taken", "after"))))
                .isInstanceOfSatisfying(
                        TransactionCanceledException.class, refused -> assertThat(refused.cancellationReasons())
                                .extracting(CancellationReason::code)
                                .containsExactly("None", "ConditionalCheckFailed"));

        assertThat(body("transactions", "fresh")).isEmpty();
        assertThat(body("transactions", "taken")).contains("before");
    }

    @Test
    void a_consistent_query_lists_one_partition_in_the_order_of_its_sort_keys() {
        table("lists");
        for (String id : List.of("c", "a", "b")) {
            tables.putItem(request -> request.tableName("lists").item(Map.of("pk", text("list"), "sk", text(id))));
        }

        assertThat(tables.query(request -> request.tableName("lists")
                                .consistentRead(true)
                                .keyConditionExpression("pk = :p")
                                .expressionAttributeValues(Map.of(":p", text("list"))))
                        .items())
                .extracting(item -> item.get("sk").s())
                .containsExactly("a", "b", "c");
    }

    @Test
    void a_fifo_queue_keeps_the_order_of_a_group_and_drops_what_was_sent_before() {
        String queue = fifo("ordered.fifo", Map.of());
        for (String body : List.of("1", "2", "2", "3")) {
            queues.sendMessage(request -> request.queueUrl(queue)
                    .messageBody(body)
                    .messageGroupId("AAPL")
                    .messageDeduplicationId("id-" + body));
        }

        assertThat(receive(queue)).extracting(Message::body).containsExactly("1", "2", "3");
    }

    @Test
    void what_is_received_too_often_goes_to_the_dead_letter_queue() {
        String dead = fifo("dead.fifo", Map.of());
        String arn = queues.getQueueAttributes(
                        request -> request.queueUrl(dead).attributeNames(QueueAttributeName.QUEUE_ARN))
                .attributes()
                .get(QueueAttributeName.QUEUE_ARN);
        String queue = fifo(
                "redriven.fifo",
                Map.of(
                        QueueAttributeName.REDRIVE_POLICY,
                        "{\"deadLetterTargetArn\":\"" + arn + "\",\"maxReceiveCount\":\"2\"}"));
        queues.sendMessage(request -> request.queueUrl(queue)
                .messageBody("poison")
                .messageGroupId("AAPL")
                .messageDeduplicationId("poison"));

        List<Integer> seen = IntStream.range(0, 3)
                .map(attempt -> {
                    List<Message> received = receive(queue);
                    received.forEach(message -> queues.changeMessageVisibility(request -> request.queueUrl(queue)
                            .receiptHandle(message.receiptHandle())
                            .visibilityTimeout(0)));
                    return received.size();
                })
                .boxed()
                .toList();

        assertThat(seen).containsExactly(1, 1, 0);
        assertThat(receive(dead)).extracting(Message::body).containsExactly("poison");
    }

    @Test
    void an_address_that_was_handed_out_leads_back_to_the_queue() {
        String queue = fifo("found.fifo", Map.of());

        assertThat(queue).startsWith(cloud.endpoint(Service.SQS).toString());
        assertThat(queues.getQueueUrl(request -> request.queueName("found.fifo"))
                        .queueUrl())
                .isEqualTo(queue);
    }

    @Test
    void a_service_that_this_tier_lacks_is_refused_by_name() {
        assertThatThrownBy(() -> cloud.endpoint(Service.SCHEDULER))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessageContaining("SCHEDULER");
    }

    @Test
    void two_clouds_run_side_by_side_and_know_nothing_of_each_other() {
        table("mine");
        try (EmbeddedCloud other = EmbeddedCloud.start(Optional.empty());
                DynamoDbClient theirs = new Clients(other).tables()) {
            assertThat(theirs.listTables().tableNames()).isEmpty();
        }
        assertThat(tables.listTables().tableNames()).contains("mine");
    }

    private static void table(String name) {
        new Clients(cloud).createTable(name);
    }

    private static void put(String table, String id, String body) {
        tables.putItem(request -> request.tableName(table).item(item(id, body)));
    }

    private static TransactWriteItem absent(String table, String id, String body) {
        return TransactWriteItem.builder()
                .put(Put.builder()
                        .tableName(table)
                        .item(item(id, body))
                        .conditionExpression("attribute_not_exists(pk)")
                        .build())
                .build();
    }

    private static Map<String, AttributeValue> item(String id, String body) {
        return Map.of("pk", text(id), "sk", text("item"), "body", text(body));
    }

    private static Optional<String> body(String table, String id) {
        return Optional.ofNullable(tables.getItem(request -> request.tableName(table)
                                .consistentRead(true)
                                .key(Map.of("pk", text(id), "sk", text("item"))))
                        .item()
                        .get("body"))
                .map(AttributeValue::s);
    }

    private static AttributeValue text(String value) {
        return AttributeValue.fromS(value);
    }

    private static String fifo(String name, Map<QueueAttributeName, String> more) {
        Map<QueueAttributeName, String> attributes = new HashMap<>(more);
        attributes.put(QueueAttributeName.FIFO_QUEUE, "true");
        return queues.createQueue(request -> request.queueName(name).attributes(attributes))
                .queueUrl();
    }

    private static List<Message> receive(String queue) {
        return queues.receiveMessage(request ->
                        request.queueUrl(queue).maxNumberOfMessages(10).visibilityTimeout(60))
                .messages();
    }
}
