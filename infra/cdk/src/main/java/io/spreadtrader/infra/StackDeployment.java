package io.spreadtrader.infra;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Deploys a template to an emulator by plain CloudFormation: no CDK command line, no bootstrap stack. */
public final class StackDeployment {
    private static final String VERSION = "2010-05-15";
    private static final String CLOUD_FORMATION = "cloudformation";
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private final EmulatorCalls calls;
    private final URI endpoint;

    /**
     * Makes one for an emulator.
     *
     * @param endpoint as in {@code AWS_ENDPOINT_URL}
     */
    public StackDeployment(URI endpoint, String region) {
        this.endpoint = endpoint;
        this.calls = new EmulatorCalls(endpoint, region);
    }

    /** Puts a file where a template's parameters say it is; makes the bucket. */
    public void upload(Path file, String bucket, String key) {
        calls.put(bucket);
        calls.put(bucket + "/" + key, file);
    }

    /**
     * Creates a stack and waits until it stands. The template goes by way of a bucket: handed over directly it may have
     * 51,200 characters, and has more.
     *
     * @param template its file
     * @param bucket where to put it, made where it is not
     * @return its outputs
     * @throws EmulatorRefusal with what failed, where it does not stand after that time
     */
    public Map<String, String> create(
            String stack, Path template, String bucket, Map<String, String> parameters, Duration patience) {
        String key = stack + ".template.json";
        upload(template, bucket, key);
        Map<String, String> form = new TreeMap<>();
        form.put("StackName", stack);
        form.put("TemplateURL", endpoint.resolve("/" + bucket + "/" + key).toString());
        form.put("Capabilities.member.1", "CAPABILITY_NAMED_IAM");
        int number = 0;
        for (Map.Entry<String, String> parameter : new TreeMap<>(parameters).entrySet()) {
            number++;
            form.put("Parameters.member." + number + ".ParameterKey", parameter.getKey());
            form.put("Parameters.member." + number + ".ParameterValue", parameter.getValue());
        }
        call("CreateStack", form);
        await(stack, "CREATE_COMPLETE", patience);
        return outputs(stack);
    }

    /** Deletes a stack and waits until it is gone. */
    public void delete(String stack, Duration patience) {
        call("DeleteStack", Map.of("StackName", stack));
        await(stack, "DELETE_COMPLETE", patience);
    }

    /** What a stack tells of itself, by name. */
    public Map<String, String> outputs(String stack) {
        Map<String, String> outputs = new TreeMap<>();
        for (Element output : elements(describe(stack), "OutputKey")) {
            Element member = (Element) output.getParentNode();
            outputs.put(output.getTextContent(), text(member, "OutputValue"));
        }
        return outputs;
    }

    /** The types of a stack's resources by their logical ids. */
    public Map<String, String> resources(String stack) {
        Document answer = call("DescribeStackResources", Map.of("StackName", stack));
        Map<String, String> resources = new TreeMap<>();
        for (Element id : elements(answer, "LogicalResourceId")) {
            resources.put(id.getTextContent(), text((Element) id.getParentNode(), "ResourceType"));
        }
        return resources;
    }

    private void await(String stack, String wanted, Duration patience) {
        long start = System.nanoTime();
        String status = status(stack);
        while (!status.equals(wanted)) {
            boolean settled = status.endsWith("_COMPLETE") || status.endsWith("_FAILED");
            if (settled || System.nanoTime() - start > patience.toNanos()) {
                throw new EmulatorRefusal(stack + " is " + status + " and not " + wanted + ": " + failures(stack));
            }
            pause();
            status = status(stack);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_LOOKS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EmulatorRefusal("Waiting for the stack was interrupted");
        }
    }

    /** A stack that is gone is not described any more. */
    private String status(String stack) {
        try {
            return text(describe(stack).getDocumentElement(), "StackStatus");
        } catch (EmulatorRefusal e) {
            if (String.valueOf(e.getMessage()).contains("does not exist")) {
                return "DELETE_COMPLETE";
            }
            throw e;
        }
    }

    private Document describe(String stack) {
        return call("DescribeStacks", Map.of("StackName", stack));
    }

    private List<String> failures(String stack) {
        Document answer = call("DescribeStackEvents", Map.of("StackName", stack));
        List<String> failures = new ArrayList<>();
        for (Element status : elements(answer, "ResourceStatus")) {
            if (status.getTextContent().endsWith("_FAILED")) {
                Element event = (Element) status.getParentNode();
                failures.add(text(event, "LogicalResourceId") + " " + text(event, "ResourceStatusReason"));
            }
        }
        return failures;
    }

    private Document call(String action, Map<String, String> parameters) {
        return calls.query(CLOUD_FORMATION, VERSION, action, parameters);
    }

    private static List<Element> elements(Document answer, String tag) {
        NodeList found = answer.getElementsByTagName(tag);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    private static String text(Element parent, String tag) {
        NodeList found = parent.getElementsByTagName(tag);
        return found.getLength() == 0 ? "" : found.item(0).getTextContent();
    }
}
